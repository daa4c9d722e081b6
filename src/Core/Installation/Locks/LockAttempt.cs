namespace PyTool.Core.Installation.Locks;

/// <summary>How an attempt to take a file lock ended.</summary>
internal enum LockAttempt
{
    Taken,

    /// <summary>Somebody else holds it.</summary>
    Busy,

    /// <summary>The file system has no locks, or the place cannot be written: the work goes on without.</summary>
    Unavailable,
}
