namespace PyTool.Core.Locking;

/// <summary>What is done with the lock.</summary>
public enum LockMode
{
    /// <summary>Bring it up to date.</summary>
    Write,

    /// <summary>Fail unless it is up to date.</summary>
    Locked,

    /// <summary>Take it as it is.</summary>
    Frozen,

    /// <summary>Only tell what would change.</summary>
    DryRun,
}
