using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>A chosen distribution, or one of its extras or groups.</summary>
public sealed class ResolvedNode
{
    /// <summary>Name of the distribution.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The chosen version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>The extra that the node stands for; <see langword="null"/>: the distribution itself or a group.</summary>
    public ExtraName? Extra { get; init; }

    /// <summary>The group that the node stands for; <see langword="null"/>: the distribution itself or an extra.</summary>
    public GroupName? Group { get; init; }

    /// <summary>The index that served it; <see langword="null"/> when the source is no index.</summary>
    public IndexReference? Index { get; init; }

    /// <summary>The file whose metadata decided; <see langword="null"/> when the source is no index.</summary>
    public ReleaseFile? File { get; init; }
}
