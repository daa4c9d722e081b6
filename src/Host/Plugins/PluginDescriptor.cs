using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins;

/// <summary>A plugin that can be chosen.</summary>
public sealed class PluginDescriptor
{
    /// <summary>Its id; <c>builtin</c> for pytool's own.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Its job.</summary>
    public required PluginJob Job { get; init; }

    /// <summary>Absolute path of its folder; <see langword="null"/> when it is linked into the host.</summary>
    public string? Directory { get; init; }

    /// <summary>Its record in <c>plugins.lock</c>; <see langword="null"/> for pytool's own.</summary>
    public PluginLedgerEntry? Entry { get; init; }

    /// <summary>Whether it is pytool's own.</summary>
    public bool IsBuiltIn => string.Equals(Id, PluginJobs.BuiltIn, StringComparison.Ordinal);
}
