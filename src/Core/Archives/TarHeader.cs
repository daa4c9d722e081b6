using System.Text;

namespace PyTool.Core.Archives;

/// <summary>A header block of 512 bytes, read strictly: what two readers could read differently is refused.</summary>
internal static class TarHeader
{
    public const int BlockSize = 512;
    private const int ChecksumStart = 148;
    private const int ChecksumEnd = 156;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static TarEntry Read(ReadOnlySpan<byte> block)
    {
        CheckSum(block);
        var type = block[156] == 0 ? TarEntry.File : (char)block[156];
        var isUstar = block.Slice(257, 5).SequenceEqual("ustar"u8);
        var name = Text(block[..100]);
        var isPosix = isUstar && block[262] == 0;
        var prefix = isPosix ? Text(block.Slice(345, 155)) : "";
        return new TarEntry
        {
            Name = prefix.Length > 0 ? prefix + "/" + name : name,
            Type = type,
            Size = Number(block.Slice(124, 12)),
            IsExecutable = (Number(block.Slice(100, 8)) & 0b001_001_001) != 0,
            LinkName = Text(block.Slice(157, 100)),
        };
    }

    public static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        try
        {
            return StrictUtf8.GetString(end < 0 ? field : field[..end]);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("A name in the archive is not UTF-8");
        }
    }

    private static void CheckSum(ReadOnlySpan<byte> block)
    {
        long sum = 0;
        for (var i = 0; i < block.Length; i++)
        {
            sum += i is >= ChecksumStart and < ChecksumEnd ? ' ' : block[i];
        }

        if (sum != Number(block[ChecksumStart..ChecksumEnd]))
        {
            throw new InvalidDataException("A header of the archive has a wrong checksum");
        }
    }

    // Octal digits, ended by NUL or space; or, from GNU, a big-endian number after a byte 0x80.
    private static long Number(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
        {
            return BigEndian(field[1..]);
        }

        long value = 0;
        var text = field.TrimStart((byte)' ');
        var digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'7')
        {
            value = (value * 8) + (text[digits++] - '0');
        }

        return text[digits..].IndexOfAnyExcept((byte)' ', (byte)0) < 0 ? value : throw new InvalidDataException("A number in a header of the archive is malformed");
    }

    private static long BigEndian(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var item in bytes)
        {
            value = value > long.MaxValue >> 8 ? throw new InvalidDataException("A number in a header of the archive is too large") : (value << 8) | item;
        }

        return value;
    }
}
