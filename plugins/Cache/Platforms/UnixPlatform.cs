using System.Runtime.InteropServices;
using PyTool.Plugins.Cache.Places;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>What Linux and macOS have in common.</summary>
internal abstract class UnixPlatform : Platform
{
    private readonly Lazy<int> umask;
    private PosixSignalRegistration? fileSizeSignal;

    protected UnixPlatform() => umask = new Lazy<int>(ReadUmask);

    public override uint? User => UnixCalls.EffectiveUser();

    public override int Umask => umask.Value;

    public override CallResult HardLink(FilePlace source, FilePlace target) => Result(UnixCalls.Link(source.Name, target.Name));

    public override CallResult SymbolicLink(ReadOnlySpan<byte> source, FilePlace target) => Result(UnixCalls.SymbolicLink(source, target.Name));

    public override CallResult MakeDirectory(FilePlace directory) => Result(UnixCalls.MakeDirectory(directory.Name, 0x1FF));

    public override CallResult Rename(ReadOnlySpan<byte> source, ReadOnlySpan<byte> target) => Result(UnixCalls.Rename(source, target));

    public override CallResult Unlink(ReadOnlySpan<byte> path) => Result(UnixCalls.Unlink(path));

    public override void SurviveFileSizeLimit()
    {
        const int FileSizeResource = 1, FileSizeSignal = 25;
        Span<ulong> limits = stackalloc ulong[2];

        // Registered only where there is a limit: a handler costs a thread.
        if (fileSizeSignal is null && UnixCalls.GetLimit(FileSizeResource, limits) == 0 && limits[0] < long.MaxValue)
        {
            fileSizeSignal = PosixSignalRegistration.Create((PosixSignal)FileSizeSignal, static context => context.Cancel = true);
        }
    }

    /// <summary>Sorts an error number; the numbers above 34 differ between the systems.</summary>
    protected abstract CallStatus Classify(int code);

    protected CallResult Result(int returned) => returned >= 0 ? CallResult.Done : LastError();

    protected CallResult LastError()
    {
        var code = Marshal.GetLastPInvokeError();
        return new CallResult(Classify(code), code);
    }

    internal CallResult Classified(int code) => new(Classify(code), code);

    /// <summary>Linux tells without changing it; elsewhere it is set and put back, once, before other threads create files.</summary>
    private static int ReadUmask()
    {
        if (OperatingSystem.IsLinux())
        {
            foreach (var line in File.ReadLines("/proc/self/status"))
            {
                if (line.StartsWith("Umask:", StringComparison.Ordinal))
                {
                    return ParseOctal(line.AsSpan(6).Trim());
                }
            }
        }

        var mask = UnixCalls.SetUmask(0x12);
        _ = UnixCalls.SetUmask(mask);
        return (int)mask;
    }

    private static int ParseOctal(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 8) + (digit - '0');
        }

        return value;
    }
}
