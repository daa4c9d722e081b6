namespace PyTool.Core.Builds.UvBuild;

/// <summary>A file or directory of a source tree.</summary>
/// <param name="Path">Path below the root, with <c>/</c>.</param>
/// <param name="IsDirectory">Whether it is a directory.</param>
internal readonly record struct SourceEntry(string Path, bool IsDirectory);
