using PyTool.Abstractions.Packages;

namespace PyTool.Core.Git;

/// <summary>A checkout in the cache.</summary>
internal sealed class GitTree
{
    /// <summary>Absolute path of its top.</summary>
    public required string Directory { get; init; }

    /// <summary>Full commit id.</summary>
    public required string Commit { get; init; }

    /// <summary>What was asked for, with the commit.</summary>
    public required PackageSource.Git Source { get; init; }
}
