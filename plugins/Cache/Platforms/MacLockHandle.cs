using Microsoft.Win32.SafeHandles;

namespace PyTool.Plugins.Cache.Platforms;

internal sealed class MacLockHandle(MacPlatform platform, SafeFileHandle handle) : ILockHandle
{
    public CallResult TryLock(bool exclusive) => platform.Lock(handle, exclusive);

    /// <summary>The base library tells no inode here: creation time and existence stand for it.</summary>
    public bool IsCurrent(string path) => File.Exists(path) && File.GetCreationTimeUtc(handle) == File.GetCreationTimeUtc(path);

    public void Dispose() => handle.Dispose();
}
