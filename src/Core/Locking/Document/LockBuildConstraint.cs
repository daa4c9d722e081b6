namespace PyTool.Core.Locking.Document;

/// <summary>A constraint of build environments.</summary>
public sealed class LockBuildConstraint
{
    /// <summary>The requirement.</summary>
    public required LockRequirement Requirement { get; init; }

    /// <summary>Allowed hashes, as written.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];
}
