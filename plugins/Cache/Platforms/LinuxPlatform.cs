using System.Buffers.Binary;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>Linux: direct system calls on the paths that are walked for every file.</summary>
internal sealed class LinuxPlatform : UnixPlatform
{
    private const int StatisticsSize = 256;

    public override bool IgnoresCase => false;

    public override FileStamp? Look(ReadOnlySpan<byte> path) => Look(LinuxCalls.CurrentDirectory, path, LinuxCalls.NoFollow);

    internal static FileStamp? Look(int descriptor) => Look(descriptor, "\0"u8, LinuxCalls.EmptyPath);

    public override CallResult Clone(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target, bool executable) =>
        WithBoth(source, target, executable, static (from, to, platform) => platform.Result(LinuxCalls.Control(to, LinuxCalls.CloneRequest, from)));

    public override CallResult Copy(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target, bool executable) =>
        WithBoth(source, target, executable, static (from, to, platform) => platform.CopyContent(from, to));

    public override NewFile CreateFile(string path, bool executable)
    {
        var descriptor = LinuxCalls.Open(Encode(path), LinuxCalls.WriteOnly | LinuxCalls.Create | LinuxCalls.Exclusive | LinuxCalls.CloseOnExec, Mode(executable));
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

    private CallResult WithBoth(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target, bool executable, Func<int, int, LinuxPlatform, CallResult> work)
    {
        var from = LinuxCalls.Open(source, LinuxCalls.CloseOnExec, 0);
        if (from < 0)
        {
            return LastError();
        }

        var to = LinuxCalls.Open(target, LinuxCalls.WriteOnly | LinuxCalls.Create | LinuxCalls.Exclusive | LinuxCalls.CloseOnExec, Mode(executable));
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
            _ = UnixCalls.Unlink(target);
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
