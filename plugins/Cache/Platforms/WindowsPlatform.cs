using System.Runtime.InteropServices;
using PyTool.Plugins.Cache.Places;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>Windows: hard links by the kernel call, the rest by the base library. Cloning is not tried: the default there is the hard link.</summary>
internal sealed partial class WindowsPlatform : Platform
{
    public override bool IgnoresCase => true;

    public override bool HasReservedNames => true;

    public override FileStamp? Look(FilePlace file) => ManagedFiles.Look(Decode(file.Name));

    public override CallResult HardLink(FilePlace source, FilePlace target)
    {
        if (CreateHardLink(Decode(target.Name), Decode(source.Name), 0))
        {
            return CallResult.Done;
        }

        var code = Marshal.GetLastPInvokeError();
        return new CallResult(Classify(code), code);
    }

    public override CallResult SymbolicLink(ReadOnlySpan<byte> source, FilePlace target)
    {
        var (from, to) = (Decode(source), Decode(target.Name));
        return ManagedFiles.Attempt(() => File.CreateSymbolicLink(to, from));
    }

    public override CallResult Clone(FilePlace source, FilePlace target, bool executable) => new(CallStatus.NotSupported, 50);

    public override CallResult Copy(FilePlace source, FilePlace target, bool executable)
    {
        var (from, to) = (Decode(source.Name), Decode(target.Name));
        return ManagedFiles.Attempt(() => ManagedFiles.Copy(from, to, executable));
    }

    public override CallResult MakeDirectory(FilePlace directory)
    {
        var path = Decode(directory.Name);
        return Directory.Exists(path) ? new CallResult(CallStatus.Exists, 183) : ManagedFiles.Attempt(() => Directory.CreateDirectory(path));
    }

    public override CallResult Rename(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target)
    {
        var (from, to) = (Decode(source), Decode(target));
        return ManagedFiles.Attempt(() =>
        {
            if (Directory.Exists(from))
            {
                Directory.Move(from, to);
            }
            else
            {
                File.Move(from, to, overwrite: true);
            }
        });
    }

    public override CallResult Unlink(ReadOnlySpan<byte> path)
    {
        var file = Decode(path);
        return ManagedFiles.Attempt(() => File.Delete(file));
    }

    public override NewFile CreateFile(string path, FilePlace place, bool executable) => new ManagedNewFile(path, executable);

    public override ILockHandle? OpenLock(string path)
    {
        try
        {
            return new WindowsLockHandle(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static CallStatus Classify(int code) => code switch
    {
        0 => CallStatus.Done,
        80 or 183 => CallStatus.Exists,
        2 or 3 => CallStatus.NotFound,
        17 => CallStatus.CrossDevice,
        1142 => CallStatus.TooManyLinks,
        1 or 50 => CallStatus.NotSupported,
        5 or 1314 => CallStatus.NotPermitted,
        32 or 33 => CallStatus.WouldBlock,
        _ => CallStatus.Failed,
    };

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string target, string source, nint security);
}
