using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PyTool.Plugins.Cache.Archives;

/// <summary>The one judge of entry names: what it lets through stays below any directory, on every system, and prints harmlessly.</summary>
internal static class EntryName
{
    private const ushort Utf8Flag = 0x800;

    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(ForbiddenBytes());

    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"];

    /// <summary>Checks a name and decodes it. A directory keeps its final slash.</summary>
    public static string Read(ReadOnlySpan<byte> name, ushort flags, ArchiveLimits limits, bool windowsRules)
    {
        if (name.IsEmpty)
        {
            throw new ArchiveRefusedException("an entry has no name");
        }

        if (name.Length > limits.PathLength)
        {
            throw new ArchiveRefusedException($"an entry name is longer than {limits.PathLength} bytes");
        }

        if (name.ContainsAny(Forbidden))
        {
            throw new ArchiveRefusedException($"the entry name `{Show(name)}` has a character that no path in a wheel may have");
        }

        var isAscii = Ascii.IsValid(name);
        if (!isAscii && ((flags & Utf8Flag) == 0 || !Utf8.IsValid(name)))
        {
            throw new ArchiveRefusedException($"the entry name `{Show(name)}` is not marked as UTF-8 or is none");
        }

        CheckSegments(name, limits);
        var text = Encoding.UTF8.GetString(name);
        if (!isAscii)
        {
            CheckCategories(text, name);
        }

        if (windowsRules)
        {
            CheckWindows(text);
        }

        return text;
    }

    /// <summary>The name for a message: everything but plain printable ASCII is replaced.</summary>
    public static string Show(ReadOnlySpan<byte> name)
    {
        var shown = new StringBuilder();
        foreach (var value in name[..Math.Min(name.Length, 200)])
        {
            shown.Append(value is >= 0x20 and < 0x7F and not (byte)'`' ? (char)value : '\uFFFD');
        }

        return shown.ToString();
    }

    private static void CheckSegments(ReadOnlySpan<byte> name, ArchiveLimits limits)
    {
        var depth = 0;
        var path = name[^1] == '/' ? name[..^1] : name;
        while (true)
        {
            var slash = path.IndexOf((byte)'/');
            var segment = slash < 0 ? path : path[..slash];
            if (segment.IsEmpty || segment.SequenceEqual("."u8) || segment.SequenceEqual(".."u8))
            {
                throw new ArchiveRefusedException($"the entry name `{Show(name)}` is not a plain relative path");
            }

            if (segment.Length > limits.SegmentLength)
            {
                throw new ArchiveRefusedException($"a part of the entry name `{Show(name)}` is longer than {limits.SegmentLength} bytes");
            }

            if (++depth > limits.Depth)
            {
                throw new ArchiveRefusedException($"the entry name `{Show(name)}` is more than {limits.Depth} folders deep");
            }

            if (slash < 0)
            {
                return;
            }

            path = path[(slash + 1)..];
        }
    }

    /// <summary>No controls, format characters (they turn text around), surrogates, private or unassigned characters.</summary>
    private static void CheckCategories(string text, ReadOnlySpan<byte> name)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                throw new ArchiveRefusedException($"the entry name `{Show(name)}` has an invisible character");
            }
        }
    }

    private static void CheckWindows(string text)
    {
        foreach (var segment in text.TrimEnd('/').Split('/'))
        {
            var dot = segment.IndexOf('.', StringComparison.Ordinal);
            var stem = dot < 0 ? segment : segment[..dot];
            if (segment.EndsWith('.') || segment.EndsWith(' ') || Reserved.Contains(stem.TrimEnd(' '), StringComparer.OrdinalIgnoreCase))
            {
                throw new ArchiveRefusedException($"the entry name `{text}` cannot be a file name on Windows");
            }
        }
    }

    /// <summary>Controls, DEL, the backslash (a separator for some readers) and the colon (a drive or a stream).</summary>
    private static byte[] ForbiddenBytes()
    {
        var bytes = new List<byte> { (byte)'\\', (byte)':', 0x7F };
        for (byte value = 0; value < 0x20; value++)
        {
            bytes.Add(value);
        }

        return [.. bytes];
    }
}
