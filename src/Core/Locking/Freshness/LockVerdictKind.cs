namespace PyTool.Core.Locking.Freshness;

/// <summary>What an existing lock is good for.</summary>
internal enum LockVerdictKind
{
    /// <summary>It is up to date.</summary>
    Satisfied,

    /// <summary>Its versions and forks are preferred.</summary>
    Preferred,

    /// <summary>Its versions are preferred.</summary>
    Versions,

    /// <summary>Nothing of it counts.</summary>
    Ignored,
}
