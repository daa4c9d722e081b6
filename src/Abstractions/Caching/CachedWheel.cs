using PyTool.Standards.Filenames;

namespace PyTool.Abstractions.Caching;

/// <summary>An unpacked, verified wheel in a cache. Nobody may change its files.</summary>
public sealed class CachedWheel
{
    /// <summary>The parsed file name.</summary>
    public required WheelFilename FileName { get; init; }

    /// <summary>Absolute path of the directory that holds the files of the archive.</summary>
    public required string Directory { get; init; }

    /// <summary>All files, sorted by path, ordinal.</summary>
    public required IReadOnlyList<CachedFile> Files { get; init; }

    /// <summary>SHA-256 of the archive, as verified, lower-case hex; <see langword="null"/> when only another digest was computed.</summary>
    public string? Sha256 { get; init; }
}
