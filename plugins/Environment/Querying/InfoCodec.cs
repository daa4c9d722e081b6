using System.Buffers.Binary;
using System.Text;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>The cached form: a format mark, texts with their lengths, a sum of all that.</summary>
internal static class InfoCodec
{
    private const int MaximumText = 64 * 1024;
    private const int SchemeLength = 5;

    private static ReadOnlySpan<byte> Mark => "pytool-interpreter-1\n"u8;

    public static byte[] Write(string key, string stamp, InterpreterInfo info)
    {
        using var memory = new MemoryStream();
        memory.Write(Mark);
        Add(memory, key);
        Add(memory, stamp);
        foreach (var text in Texts(info))
        {
            Add(memory, text);
        }

        memory.Write(Fingerprint.Of(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        return memory.ToArray();
    }

    /// <summary>Reads an entry back.</summary>
    /// <returns>The facts; <see langword="null"/> when the entry is damaged, of another format, or belongs to another key or stamp.</returns>
    public static InterpreterInfo? Read(ReadOnlySpan<byte> bytes, string key, string stamp)
    {
        var end = bytes.Length - Fingerprint.Size;
        if (end < Mark.Length || !bytes.StartsWith(Mark) || !Fingerprint.Of(bytes[..end]).AsSpan().SequenceEqual(bytes[end..]))
        {
            return null;
        }

        var rest = bytes[Mark.Length..end];
        if (Take(ref rest) != key || Take(ref rest) != stamp)
        {
            return null;
        }

        var texts = new List<string>(32);
        while (Take(ref rest) is { } text)
        {
            texts.Add(text);
        }

        return texts.Count == 19 + SchemeLength + SchemeLength + 4 ? Build(texts) : null;
    }

    private static IEnumerable<string> Texts(InterpreterInfo info)
    {
        string[] single =
        [
            info.SysExecutable, info.BaseExecutable, info.Prefix, info.BasePrefix, info.StandardLibrary, info.ImplementationName, info.ImplementationVersion,
            info.OsName, info.SysPlatform, info.PlatformMachine, info.PlatformPythonImplementation, info.PlatformRelease, info.PlatformSystem,
            info.PlatformVersion, info.PythonFullVersion, info.PythonVersion, info.BuildPlatform, info.LibcName, info.SystemVersion,
        ];
        string[] flags = [Flag(info.IsFreeThreaded) + Flag(info.IsDebug), Flag(info.IsStandalone), info.PointerBits == 32 ? "32" : "64", info.Manylinux];
        return single.Concat(info.Scheme).Concat(info.VirtualScheme).Concat(flags);
    }

    private static string Flag(bool value) => value ? "1" : "0";

    private static InterpreterInfo Build(List<string> texts) => new()
    {
        SysExecutable = texts[0],
        BaseExecutable = texts[1],
        Prefix = texts[2],
        BasePrefix = texts[3],
        StandardLibrary = texts[4],
        ImplementationName = texts[5],
        ImplementationVersion = texts[6],
        OsName = texts[7],
        SysPlatform = texts[8],
        PlatformMachine = texts[9],
        PlatformPythonImplementation = texts[10],
        PlatformRelease = texts[11],
        PlatformSystem = texts[12],
        PlatformVersion = texts[13],
        PythonFullVersion = texts[14],
        PythonVersion = texts[15],
        BuildPlatform = texts[16],
        LibcName = texts[17],
        SystemVersion = texts[18],
        Scheme = texts.GetRange(19, SchemeLength),
        VirtualScheme = texts.GetRange(24, SchemeLength),
        IsFreeThreaded = texts[29][0] == '1',
        IsDebug = texts[29][1] == '1',
        IsStandalone = texts[30] == "1",
        PointerBits = texts[31] == "32" ? 32 : 64,
        Manylinux = texts[32],
    };

    private static void Add(MemoryStream memory, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        memory.Write(length);
        memory.Write(bytes);
    }

    private static string? Take(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length is < 0 or > MaximumText || length > rest.Length - 4)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(rest.Slice(4, length));
        rest = rest[(4 + length)..];
        return text;
    }
}
