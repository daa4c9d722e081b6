using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Conflicts.Tree;

/// <summary>What follows from two other nodes. Immutable.</summary>
internal sealed class Conclusion : ProofNode
{
    /// <summary>What cannot all be true.</summary>
    public required IReadOnlyList<DerivationTerm> Terms { get; init; }

    public required ProofNode First { get; init; }

    public required ProofNode Second { get; init; }

    /// <summary>Number of a conclusion that is used several times; <see langword="null"/> when it is used once.</summary>
    public int? SharedId { get; init; }

    public Conclusion With(ProofNode first, ProofNode second) => ReferenceEquals(first, First) && ReferenceEquals(second, Second)
        ? this
        : new Conclusion { Terms = Terms, First = first, Second = second, SharedId = SharedId };

    public Conclusion With(IReadOnlyList<DerivationTerm> terms) => new() { Terms = terms, First = First, Second = Second, SharedId = SharedId };
}
