namespace PyTool.Plugins.Cache.Platforms;

internal sealed class LinuxLockHandle(LinuxPlatform platform, int descriptor) : ILockHandle
{
    private int descriptor = descriptor;

    public CallResult TryLock(bool exclusive) => platform.Lock(descriptor, exclusive);

    public bool IsCurrent(string path)
    {
        var mine = LinuxPlatform.Look(descriptor);
        var there = platform.Look(path);
        return mine is not null && there is not null && mine.Value.Inode == there.Value.Inode && mine.Value.Links > 0;
    }

    public void Dispose()
    {
        if (descriptor >= 0)
        {
            _ = UnixCalls.Close(descriptor);
            descriptor = -1;
        }
    }
}
