namespace PyTool.Host.Plugins.Store;

/// <summary>Where an installed plugin came from.</summary>
public sealed class PluginProvenance
{
    /// <summary>For people: a folder, or the feed that served the package.</summary>
    public required string Origin { get; init; }

    /// <summary>Versions that were asked for, as given to <c>plugin add</c>; <see langword="null"/>: installed from a folder.</summary>
    public string? Requested { get; init; }

    /// <summary>The feed given with <c>--source</c>; <see langword="null"/>: those of the configuration.</summary>
    public string? Feed { get; init; }

    /// <summary>Hash of the package's content as NuGet records it; <see langword="null"/>: installed from a folder.</summary>
    public string? PackageHash { get; init; }
}
