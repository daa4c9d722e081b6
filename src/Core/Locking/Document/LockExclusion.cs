using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Document;

/// <summary>An exclusion.</summary>
public sealed class LockExclusion
{
    /// <summary>The package whose requirements are left out; <see langword="null"/>: those of all.</summary>
    public LockScope? Scope { get; init; }

    /// <summary>What is left out; exactly one without a scope.</summary>
    public required IReadOnlyList<PackageName> Names { get; init; }
}
