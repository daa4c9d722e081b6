using PyTool.Abstractions.Resolution;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>The file of a release that a fork would use, or why there is none.</summary>
internal sealed class ReleaseChoice
{
    public required ChoiceKind Kind { get; init; }

    /// <summary>The file whose metadata counts; <see langword="null"/> if nothing is usable, or it is installed.</summary>
    public ReleaseFile? File { get; init; }

    /// <summary>The file whose requires-python counts: the one that would be installed.</summary>
    public ReleaseFile? Installable { get; init; }

    /// <summary>Whether a source distribution serves every platform.</summary>
    public bool ServesEveryPlatform { get; init; }

    /// <summary>Why nothing is usable.</summary>
    public UnusableReason? Reason { get; init; }

    public bool IsUsable => Kind != ChoiceKind.None;

    /// <summary>Whether all files are beyond the cut-off date: the release does not exist.</summary>
    public bool IsTooNew => Reason is { Kind: UnusableKind.ExcludeNewer };
}
