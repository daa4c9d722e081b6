using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>One version of a package on one index.</summary>
public sealed class Release
{
    /// <summary>The version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Its files: source distributions first, then wheels, each sorted by file name, ordinal. Unusable ones are listed with their reason.</summary>
    public required IReadOnlyList<ReleaseFile> Files { get; init; }
}
