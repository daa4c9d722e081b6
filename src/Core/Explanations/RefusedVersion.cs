using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Explanations;

/// <summary>Whether a requirement could be fulfilled besides those of the project, and why not.</summary>
public sealed class RefusedVersion
{
    /// <summary>The requirement that was tried, for example <c>idna==3.7</c>.</summary>
    public required string Requirement { get; init; }

    /// <summary>Where it fails, ready to follow a sentence; empty: everywhere, or nowhere.</summary>
    public string Where { get; init; } = "";

    /// <summary>The proof in sentences; <see langword="null"/>: nothing forbids it.</summary>
    public string? Explanation { get; init; }

    /// <summary>The proof as data; <see langword="null"/>: nothing forbids it.</summary>
    public Derivation? Proof { get; init; }

    /// <summary>What may help.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Ids of the plugins whose word the proof rests on; the resolver when it rests on requirements alone.</summary>
    public IReadOnlyList<string> DecidedBy { get; init; } = [];

    /// <summary>What else would change if it were chosen; empty when it cannot be.</summary>
    public IReadOnlyList<VersionChange> Changes { get; init; } = [];
}
