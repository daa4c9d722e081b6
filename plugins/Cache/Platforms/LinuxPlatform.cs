using System.Buffers.Binary;
using PyTool.Plugins.Cache.Places;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>Linux: direct system calls on the paths that are walked for every file.</summary>
internal sealed class LinuxPlatform : UnixPlatform
{
    private const int StatisticsSize = 256;

    /// <summary>Folders are held open for speed only: they leave most descriptors to what needs them.</summary>
    private readonly int mostFolders = ReadMostFolders();
    private int openFolders;

    public override bool IgnoresCase => false;

    public override bool HasFolders => true;

    public override int OpenFolder(FilePlace folder)
    {
        if (Interlocked.Increment(ref openFolders) > mostFolders)
        {
            Interlocked.Decrement(ref openFolders);
            return -1;
        }

        var descriptor = LinuxCalls.OpenAt(folder.Folder, folder.Name, LinuxCalls.PathOnly | LinuxCalls.Directory | LinuxCalls.CloseOnExec, 0);
        if (descriptor < 0)
        {
            Interlocked.Decrement(ref openFolders);
        }

        return descriptor;
    }

    public override void CloseFolder(int folder)
    {
        _ = UnixCalls.Close(folder);
        Interlocked.Decrement(ref openFolders);
    }

    public override CallResult HardLink(FilePlace source, FilePlace target) =>
        Result(LinuxCalls.LinkAt(source.Folder, source.Name, target.Folder, target.Name, 0));

    public override CallResult SymbolicLink(ReadOnlySpan<byte> source, FilePlace target) => Result(LinuxCalls.SymbolicLinkAt(source, target.Folder, target.Name));

    public override CallResult MakeDirectory(FilePlace directory) => Result(LinuxCalls.MakeDirectoryAt(directory.Folder, directory.Name, 0x1FF));

    public override FileStamp? Look(FilePlace file) => Look(file.Folder, file.Name, LinuxCalls.NoFollow);

    internal static FileStamp? Look(int descriptor) => Look(descriptor, "\0"u8, LinuxCalls.EmptyPath);

    public override CallResult Clone(FilePlace source, FilePlace target, bool executable) =>
        WithBoth(source, target, executable, static (from, to, platform) => platform.Result(LinuxCalls.Control(to, LinuxCalls.CloneRequest, from)));

    public override CallResult Copy(FilePlace source, FilePlace target, bool executable) =>
        WithBoth(source, target, executable, static (from, to, platform) => platform.CopyContent(from, to));

    public override NewFile CreateFile(string path, FilePlace place, bool executable)
    {
        var descriptor = LinuxCalls.OpenAt(place.Folder, place.Name, LinuxCalls.WriteOnly | LinuxCalls.Create | LinuxCalls.Exclusive | LinuxCalls.CloseOnExec, Mode(executable));
        return descriptor >= 0 ? new LinuxNewFile(this, descriptor, path) : throw new IOException($"cannot create `{path}`: {LastError().Describe()}");
    }

    public override ILockHandle? OpenLock(string path)
    {
        var bytes = Encode(path);
        var descriptor = LinuxCalls.Open(bytes, LinuxCalls.ReadWrite | LinuxCalls.Create | LinuxCalls.CloseOnExec, 0x1B6);
        if (descriptor < 0)
        {
            // Read-only places: a shared or exclusive flock needs no writing.
            descriptor = LinuxCalls.Open(bytes, LinuxCalls.CloseOnExec, 0);
        }

        return descriptor < 0 ? null : new LinuxLockHandle(this, descriptor);
    }

    internal CallResult Lock(int descriptor, bool exclusive)
    {
        const int Shared = 1, Exclusive = 2, NonBlocking = 4;
        return Result(UnixCalls.Flock(descriptor, (exclusive ? Exclusive : Shared) | NonBlocking));
    }

    internal string DescribeLastError() => LastError().Describe();

    protected override CallStatus Classify(int code) => code switch
    {
        0 => CallStatus.Done,
        17 => CallStatus.Exists,
        2 or 20 => CallStatus.NotFound,
        18 => CallStatus.CrossDevice,
        31 => CallStatus.TooManyLinks,
        22 or 25 or 38 or 95 or 37 => CallStatus.NotSupported,
        1 or 13 => CallStatus.NotPermitted,
        11 => CallStatus.WouldBlock,
        _ => CallStatus.Failed,
    };

    private static uint Mode(bool executable) => executable ? 0x1FFu & ~0x12u : 0x1B6u & ~0x12u;

    private static int ReadMostFolders()
    {
        const int DescriptorResource = 7;
        Span<ulong> limits = stackalloc ulong[2];
        return UnixCalls.GetLimit(DescriptorResource, limits) == 0 ? (int)Math.Clamp((long)Math.Min(limits[0], 4096) - 256, 0, 512) : 0;
    }

    private static FileStamp? Look(int directory, ReadOnlySpan<byte> path, int flags)
    {
        Span<byte> data = stackalloc byte[StatisticsSize];
        if (LinuxCalls.Statistics(directory, path, flags, LinuxCalls.BasicStatistics, data) < 0)
        {
            return null;
        }

        var mode = BinaryPrimitives.ReadUInt16LittleEndian(data[28..]);
        return new FileStamp
        {
            Kind = (mode & 0xF000) switch { 0x8000 => FileKind.File, 0x4000 => FileKind.Directory, 0xA000 => FileKind.Link, _ => FileKind.Other },
            Size = BinaryPrimitives.ReadInt64LittleEndian(data[40..]),
            Modified = Time(data[112..]),
            Changed = Time(data[96..]),
            Inode = BinaryPrimitives.ReadUInt64LittleEndian(data[32..]),
            Links = BinaryPrimitives.ReadUInt32LittleEndian(data[16..]),
            Owner = BinaryPrimitives.ReadUInt32LittleEndian(data[20..]),
            Mode = mode & 0xFFF,
        };
    }

    private static long Time(ReadOnlySpan<byte> data) =>
        (BinaryPrimitives.ReadInt64LittleEndian(data) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(data[8..]);

    private CallResult WithBoth(FilePlace source, FilePlace target, bool executable, Func<int, int, LinuxPlatform, CallResult> work)
    {
        var from = LinuxCalls.OpenAt(source.Folder, source.Name, LinuxCalls.CloseOnExec, 0);
        if (from < 0)
        {
            return LastError();
        }

        var to = LinuxCalls.OpenAt(target.Folder, target.Name, LinuxCalls.WriteOnly | LinuxCalls.Create | LinuxCalls.Exclusive | LinuxCalls.CloseOnExec, Mode(executable));
        if (to < 0)
        {
            var failure = LastError();
            _ = UnixCalls.Close(from);
            return failure;
        }

        var result = work(from, to, this);
        _ = UnixCalls.Close(from);
        if (UnixCalls.Close(to) < 0 && result.IsDone)
        {
            result = LastError();
        }

        if (!result.IsDone)
        {
            _ = LinuxCalls.UnlinkAt(target.Folder, target.Name, 0);
        }

        return result;
    }

    private unsafe CallResult CopyContent(int from, int to)
    {
        const int Chunk = 64 * 1024;
        var buffer = stackalloc byte[Chunk];
        while (true)
        {
            var read = LinuxCalls.Read(from, buffer, Chunk);
            if (read <= 0)
            {
                return read == 0 ? CallResult.Done : LastError();
            }

            for (nint done = 0; done < read;)
            {
                var written = LinuxCalls.Write(to, buffer + done, (nuint)(read - done));
                if (written < 0)
                {
                    return LastError();
                }

                done += written;
            }
        }
    }
}
