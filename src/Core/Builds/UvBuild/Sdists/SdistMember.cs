namespace PyTool.Core.Builds.UvBuild.Sdists;

/// <summary>A file or directory of a source distribution.</summary>
internal sealed class SdistMember
{
    /// <summary>Path in the archive; a directory ends with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Absolute path of the file it is a copy of, or <see langword="null"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Its bytes, when they come from no file.</summary>
    public byte[]? Content { get; init; }

    public bool IsDirectory => Path.EndsWith('/');
}
