using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PyTool.Plugins.Cache.Places;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>macOS (and other BSDs): <c>clonefile</c>, a file system that usually ignores case.</summary>
internal sealed partial class MacPlatform : UnixPlatform
{
    private const int CloseOnExec = 0x1000000;

    public override bool IgnoresCase => true;

    public override FileStamp? Look(FilePlace file) => ManagedFiles.Look(Decode(file.Name));

    public override CallResult Clone(FilePlace source, FilePlace target, bool executable)
    {
        try
        {
            return Result(CloneFile(source.Name, target.Name, 0));
        }
        catch (EntryPointNotFoundException)
        {
            // Other BSDs have no such call: the next link mode is tried.
            return new CallResult(CallStatus.NotSupported, 0);
        }
    }

    public override CallResult Copy(FilePlace source, FilePlace target, bool executable)
    {
        var (from, to) = (Decode(source.Name), Decode(target.Name));
        return ManagedFiles.Attempt(() => ManagedFiles.Copy(from, to, executable));
    }

    public override NewFile CreateFile(string path, FilePlace place, bool executable) => new ManagedNewFile(path, executable);

    public override ILockHandle? OpenLock(string path)
    {
        // The base library would take a lock of its own on opening; `open` is declared without its variadic argument, so the file must exist.
        var made = ManagedFiles.Attempt(() => File.Open(path, FileMode.CreateNew).Dispose());
        if (!made.IsDone && !File.Exists(path))
        {
            return null;
        }

        var descriptor = Open(Encode(path), CloseOnExec);
        return descriptor < 0 ? null : new MacLockHandle(this, new SafeFileHandle(descriptor, ownsHandle: true));
    }

    internal CallResult Lock(SafeFileHandle handle, bool exclusive)
    {
        const int Shared = 1, Exclusive = 2, NonBlocking = 4;
        return Result(UnixCalls.Flock((int)handle.DangerousGetHandle(), (exclusive ? Exclusive : Shared) | NonBlocking));
    }

    protected override CallStatus Classify(int code) => code switch
    {
        0 => CallStatus.Done,
        17 => CallStatus.Exists,
        2 or 20 => CallStatus.NotFound,
        18 => CallStatus.CrossDevice,
        31 => CallStatus.TooManyLinks,
        22 or 25 or 45 or 78 or 102 or 77 => CallStatus.NotSupported,
        1 or 13 => CallStatus.NotPermitted,
        35 => CallStatus.WouldBlock,
        _ => CallStatus.Failed,
    };

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(ReadOnlySpan<byte> path, int flags);

    [LibraryImport("libc", EntryPoint = "clonefile", SetLastError = true)]
    private static partial int CloneFile(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target, uint flags);
}
