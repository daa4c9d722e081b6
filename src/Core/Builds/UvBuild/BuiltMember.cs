namespace PyTool.Core.Builds.UvBuild;

/// <summary>A file of a distribution that is or would be built.</summary>
/// <param name="path">Path in the archive.</param>
/// <param name="origin">Path of the file below the project; <see langword="null"/>: it is generated.</param>
public sealed class BuiltMember(string path, string? origin)
{
    /// <summary>Path in the archive.</summary>
    public string Path { get; } = path;

    /// <summary>Path of the file below the project; <see langword="null"/>: it is generated.</summary>
    public string? Origin { get; } = origin;
}
