namespace PyTool.Host.Plugins;

/// <summary>How one case of the conformance kit ended.</summary>
public sealed class PluginCheckResult
{
    /// <summary>Name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>What the plugin did wrong; <see langword="null"/>: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the case could not be run here, for want of a Python for example.</summary>
    public bool IsSkipped { get; init; }
}
