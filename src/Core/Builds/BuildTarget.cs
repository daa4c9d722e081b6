using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Builds;

/// <summary>A source tree that is built.</summary>
internal sealed class BuildTarget
{
    /// <summary>Absolute path of the project.</summary>
    public required string Directory { get; init; }

    /// <summary>What tells it from every other: its path, or the digest of its archive.</summary>
    public required string Identity { get; init; }

    /// <summary>Its name in messages.</summary>
    public required string Label { get; init; }

    /// <summary>The package, if it is known.</summary>
    public PackageName? Name { get; init; }

    /// <summary>The version, if it is known.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>Whether <c>tool.uv.sources</c> of the project count.</summary>
    public bool IsLocal { get; init; }
}
