namespace PyTool.Host.Plugins.Store;

/// <summary>One installed plugin.</summary>
public sealed class PluginLedgerEntry
{
    /// <summary>Id as in the manifest.</summary>
    public required string Id { get; init; }

    /// <summary>Version as in the manifest.</summary>
    public required string Version { get; init; }

    /// <summary>Its job.</summary>
    public required string Job { get; init; }

    /// <summary>Folder below the plugin directory, with <c>/</c>.</summary>
    public required string Directory { get; init; }

    /// <summary>Where it was installed from, for people.</summary>
    public required string Origin { get; init; }

    /// <summary>Versions asked for at install; <see langword="null"/>: installed from a folder. Empty: the newest.</summary>
    public string? Requested { get; init; }

    /// <summary>The feed given with <c>--source</c>; <see langword="null"/>: those of the configuration.</summary>
    public string? Feed { get; init; }

    /// <summary>Hash of the package's content as NuGet records it; <see langword="null"/>: installed from a folder.</summary>
    public string? PackageHash { get; init; }

    /// <summary>SHA-256 over the sorted list of files and their hashes, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Path (with <c>/</c>) to SHA-256 of every file, lower-case hex.</summary>
    public required SortedDictionary<string, string> Files { get; init; }
}
