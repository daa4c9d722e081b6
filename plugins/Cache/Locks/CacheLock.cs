using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Locks;

/// <summary>A held lock. Where the file system has no locks it is held in name only: publishing by rename keeps the cache whole, work may just be done twice.</summary>
internal sealed class CacheLock(ILockHandle? handle, string? removePath, Platform platform) : IDisposable
{
    /// <summary>A lock that excludes nobody.</summary>
    public static CacheLock None { get; } = new(null, null, Platform.Current);

    /// <summary>Whether others are excluded.</summary>
    public bool IsReal => handle is not null;

    public void Dispose()
    {
        if (removePath is not null && handle is not null)
        {
            // Removed while held: whoever waits for the old file notices and opens the new one.
            _ = platform.Unlink(removePath);
        }

        handle?.Dispose();
    }
}
