using PyTool.Abstractions.Packages;
using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Core.Explanations;

/// <summary>A version that a resolution has chosen, and why.</summary>
public sealed class ChosenVersion
{
    /// <summary>The version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>Where it is used; a single true marker: everywhere.</summary>
    public required IReadOnlyList<Marker> Environments { get; init; }

    /// <summary>One way to each package that asks for it, the shortest.</summary>
    public required IReadOnlyList<IReadOnlyList<ChainLink>> Chains { get; init; }

    /// <summary>Why this version of those that were possible.</summary>
    public required ChoiceReason Reason { get; init; }

    /// <summary>Why the newest release was not chosen; <see langword="null"/>: it was, or newness does not count.</summary>
    public RefusedVersion? Newest { get; init; }
}
