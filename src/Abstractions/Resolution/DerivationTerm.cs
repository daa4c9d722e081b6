using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Resolution;

/// <summary>A package within, or outside of, a range.</summary>
public sealed class DerivationTerm
{
    /// <summary>The package.</summary>
    public required DerivationPackage Package { get; init; }

    /// <summary>The range.</summary>
    public required VersionRange Range { get; init; }

    /// <summary>Whether the term says "in the range" (otherwise: not in it). Default: in.</summary>
    public bool IsPositive { get; init; } = true;
}
