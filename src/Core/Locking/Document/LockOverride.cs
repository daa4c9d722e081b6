namespace PyTool.Core.Locking.Document;

/// <summary>An override.</summary>
public sealed class LockOverride
{
    /// <summary>The package whose requirements are replaced; <see langword="null"/>: those of all.</summary>
    public LockScope? Scope { get; init; }

    /// <summary>What takes their place; exactly one without a scope.</summary>
    public required IReadOnlyList<LockRequirement> Requirements { get; init; }
}
