namespace PyTool.Plugins.Cache.Platforms;

/// <summary>An open lock file. Closing it releases the lock; so does the end of the process, however it ends.</summary>
internal interface ILockHandle : IDisposable
{
    CallResult TryLock(bool exclusive);

    /// <summary>Whether the path still leads to this file: a lock on a file that was replaced excludes nobody.</summary>
    bool IsCurrent(string path);
}
