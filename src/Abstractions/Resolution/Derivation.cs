using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>A proof that something is impossible, as a graph of incompatibilities. Closed hierarchy; rendered by the host.</summary>
public abstract class Derivation
{
    private protected Derivation()
    {
    }

    /// <summary>No version of a package lies in the range.</summary>
    public sealed class NoVersions : Derivation
    {
        /// <summary>The package.</summary>
        public required DerivationPackage Package { get; init; }

        /// <summary>The empty range.</summary>
        public required VersionRange Range { get; init; }
    }

    /// <summary>The versions of a range cannot be used.</summary>
    public sealed class Unusable : Derivation
    {
        /// <summary>The package.</summary>
        public required DerivationPackage Package { get; init; }

        /// <summary>The versions.</summary>
        public required VersionRange Range { get; init; }

        /// <summary>Why.</summary>
        public required UnusableReason Reason { get; init; }
    }

    /// <summary>The versions of a range need something.</summary>
    public sealed class Dependency : Derivation
    {
        /// <summary>The package that needs.</summary>
        public required DerivationPackage Package { get; init; }

        /// <summary>Its versions.</summary>
        public required VersionRange Range { get; init; }

        /// <summary>The package that is needed.</summary>
        public required DerivationPackage Needed { get; init; }

        /// <summary>The versions that would do.</summary>
        public required VersionRange NeededRange { get; init; }
    }

    /// <summary>A conclusion from two causes.</summary>
    public sealed class Derived : Derivation
    {
        /// <summary>What cannot all be true: a package and the range it would be in.</summary>
        public required IReadOnlyList<DerivationTerm> Terms { get; init; }

        /// <summary>The first cause.</summary>
        public required Derivation First { get; init; }

        /// <summary>The second cause.</summary>
        public required Derivation Second { get; init; }

        /// <summary>Number shared by all uses of one conclusion that is used several times; <see langword="null"/> when it is used once.</summary>
        public int? SharedId { get; init; }
    }
}
