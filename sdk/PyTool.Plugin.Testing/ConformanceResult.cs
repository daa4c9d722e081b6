namespace PyTool.Plugin.Testing;

/// <summary>How a case ended.</summary>
public sealed class ConformanceResult
{
    /// <summary>Name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>What the plugin did wrong; <see langword="null"/>: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Why the case could not be run here; <see langword="null"/>: it was.</summary>
    public string? SkipReason { get; init; }
}
