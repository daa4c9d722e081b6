using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Tree;

/// <summary>Something that is known without proof. Immutable.</summary>
internal sealed class Fact : ProofNode
{
    public required FactKind Kind { get; init; }

    public required DerivationPackage Package { get; init; }

    public required VersionRange Range { get; init; }

    /// <summary>What a dependency needs; <see langword="null"/> for other kinds.</summary>
    public DerivationPackage? Needed { get; init; }

    public VersionRange NeededRange { get; init; } = VersionRange.Full;

    /// <summary>Why the versions cannot be used; <see langword="null"/> for other kinds.</summary>
    public UnusableReason? Reason { get; init; }

    public Fact With(VersionRange range, VersionRange neededRange) => range.Equals(Range) && neededRange.Equals(NeededRange)
        ? this
        : new Fact { Kind = Kind, Package = Package, Range = range, Needed = Needed, NeededRange = neededRange, Reason = Reason };

    public Fact With(DerivationPackage package, DerivationPackage? needed) =>
        new() { Kind = Kind, Package = package, Range = Range, Needed = needed, NeededRange = NeededRange, Reason = Reason };

    public static Fact NoVersions(DerivationPackage package, VersionRange range) => new() { Kind = FactKind.NoVersions, Package = package, Range = range };
}
