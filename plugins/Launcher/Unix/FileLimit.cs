namespace PyTool.Plugins.Launcher.Unix;

/// <summary>
/// The runtime raises the soft limit of open files of its own process; programs that use <c>select</c> or close every possible descriptor must not inherit that.
/// What it was is known from <see cref="StartState"/>; without that, the process that started this one usually has it still.
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
        if (NativeMethods.ProcessLimit(0, OpenFiles, null, &own) != 0 || own.Soft != own.Hard)
        {
            return null;
        }

        var first = new ResourceLimit { Soft = StartState.OpenFiles() ?? OfParent(own), Hard = own.Hard };
        return first.Soft < own.Soft && NativeMethods.ProcessLimit(0, OpenFiles, &first, null) == 0 ? own : null;
    }

    public static void Set(ResourceLimit? limit)
    {
        if (limit is { } value)
        {
            _ = NativeMethods.ProcessLimit(0, OpenFiles, &value, null);
        }
    }

    private static ulong OfParent(ResourceLimit own)
    {
        ResourceLimit parent;
        return NativeMethods.ProcessLimit(NativeMethods.GetParent(), OpenFiles, null, &parent) == 0 && parent.Hard == own.Hard ? parent.Soft : own.Soft;
    }
}
