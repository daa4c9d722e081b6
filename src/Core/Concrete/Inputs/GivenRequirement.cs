using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>A requirement of the user, with its place settled and its name known.</summary>
public sealed class GivenRequirement
{
    /// <summary>The requirement.</summary>
    public required PackageRequirement Requirement { get; init; }

    /// <summary>Who asks for it, for comments in files: <c>-r requirements.in</c>; <see langword="null"/>: the command line.</summary>
    public string? Annotation { get; init; }

    /// <summary>The place as written; <see langword="null"/>: an index.</summary>
    public string? Place { get; init; }

    /// <summary>Digests that are accepted; empty: all.</summary>
    public IReadOnlyList<ArtifactHash> Hashes { get; init; } = [];
}
