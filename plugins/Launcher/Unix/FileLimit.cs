namespace PyTool.Plugins.Launcher.Unix;

/// <summary>
/// The runtime raises the soft limit of open files of its own process; programs that use <c>select</c> or close every possible descriptor must not inherit that.
/// What it was is no longer known here, but the process that started this one usually has it still.
/// </summary>
internal static unsafe class FileLimit
{
    private const int OpenFiles = 7;

    /// <summary>Sets the limit to what it was at the start, as far as that can be told.</summary>
    /// <returns>The raised limit, for <see cref="Set"/>; <see langword="null"/> when nothing was changed.</returns>
    public static ResourceLimit? Restore()
    {
        if (Constants.IsMac)
        {
            return null;
        }

        ResourceLimit own;
        ResourceLimit parent;
        if (NativeMethods.ProcessLimit(0, OpenFiles, null, &own) != 0 || own.Soft != own.Hard
            || NativeMethods.ProcessLimit(NativeMethods.GetParent(), OpenFiles, null, &parent) != 0
            || parent.Hard != own.Hard || parent.Soft >= own.Soft)
        {
            return null;
        }

        return NativeMethods.ProcessLimit(0, OpenFiles, &parent, null) == 0 ? own : null;
    }

    public static void Set(ResourceLimit? limit)
    {
        if (limit is { } value)
        {
            _ = NativeMethods.ProcessLimit(0, OpenFiles, &value, null);
        }
    }
}
