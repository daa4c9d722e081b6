using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PyTool.Index.Metadata;

/// <summary>The directory of a zip archive of which only parts are at hand, and the content of single entries.</summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint Zip64LocatorSignature = 0x07064b50;
    private const uint Zip64EndSignature = 0x06064b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndSize = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The entries whose names are wanted.</summary>
    public static async ValueTask<List<ZipEntry>> FindAsync(ByteSource source, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var (offset, size) = await LocateAsync(source, cancellationToken).ConfigureAwait(false);
        var directory = await source.ReadAsync(offset, size, cancellationToken).ConfigureAwait(false);
        return Scan(directory.Span, isWanted);
    }

    /// <summary>The unpacked content of an entry, its checksum verified.</summary>
    public static async ValueTask<byte[]> ReadAsync(ByteSource source, ZipEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Size > MetadataLimits.File || (entry.Flags & 1) != 0)
        {
            throw MetadataProblemException.Structure(entry.Size > MetadataLimits.File ? $"`{entry.Name}` is too large" : $"`{entry.Name}` is encrypted");
        }

        var header = await source.ReadAsync(entry.HeaderOffset, 30, cancellationToken).ConfigureAwait(false);
        if (U32(header.Span, 0) != LocalSignature)
        {
            throw MetadataProblemException.Structure($"`{entry.Name}` is not where the archive says");
        }

        var data = entry.HeaderOffset + 30 + U16(header.Span, 26) + U16(header.Span, 28);
        var packed = await source.ReadAsync(data, entry.CompressedSize, cancellationToken).ConfigureAwait(false);
        var content = entry.Method switch
        {
            0 => packed.ToArray(),
            8 => Inflate(packed, entry),
            _ => throw MetadataProblemException.Structure($"`{entry.Name}` is compressed in an unknown way"),
        };
        return content.Length == entry.Size && Crc32.Of(content) == entry.Crc
            ? content
            : throw MetadataProblemException.Structure($"`{entry.Name}` does not match its checksum");
    }

    private static async ValueTask<(long Offset, long Size)> LocateAsync(ByteSource source, CancellationToken cancellationToken)
    {
        // Nearly no archive has a comment; only if the end is not right at the end is it searched for.
        foreach (var reach in (int[])[EndSize, EndSize + LongestComment])
        {
            var length = Math.Min(source.Length, reach);
            var tail = await source.ReadAsync(source.Length - length, length, cancellationToken).ConfigureAwait(false);
            var end = FindEnd(tail.Span);
            if (end >= 0)
            {
                long size = U32(tail.Span, end + 12), offset = U32(tail.Span, end + 16);
                return size == uint.MaxValue || offset == uint.MaxValue
                    ? await LocateZip64Async(source, source.Length - length + end, cancellationToken).ConfigureAwait(false)
                    : (offset, size);
            }
        }

        throw MetadataProblemException.Structure("it is no zip archive");
    }

    private static int FindEnd(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            if (U32(tail, at) == EndSignature && at + EndSize + U16(tail, at + 20) == tail.Length)
            {
                return at;
            }
        }

        return -1;
    }

    private static async ValueTask<(long Offset, long Size)> LocateZip64Async(ByteSource source, long end, CancellationToken cancellationToken)
    {
        var locator = await source.ReadAsync(end - 20, 20, cancellationToken).ConfigureAwait(false);
        if (U32(locator.Span, 0) != Zip64LocatorSignature)
        {
            throw MetadataProblemException.Structure("the zip archive has no directory");
        }

        var record = await source.ReadAsync(U64(locator.Span, 8), 56, cancellationToken).ConfigureAwait(false);
        return U32(record.Span, 0) == Zip64EndSignature
            ? (U64(record.Span, 48), U64(record.Span, 40))
            : throw MetadataProblemException.Structure("the zip archive has no directory");
    }

    private static List<ZipEntry> Scan(ReadOnlySpan<byte> directory, Func<string, bool> isWanted)
    {
        var found = new List<ZipEntry>();
        while (directory.Length >= 46 && U32(directory, 0) == EntrySignature)
        {
            int nameLength = U16(directory, 28), extraLength = U16(directory, 30), commentLength = U16(directory, 32);
            var total = 46 + nameLength + extraLength + commentLength;
            if (total > directory.Length)
            {
                throw MetadataProblemException.Structure("the directory of the zip archive is cut");
            }

            var name = Encoding.UTF8.GetString(directory.Slice(46, nameLength));
            if (isWanted(name))
            {
                found.Add(Entry(name, directory, directory.Slice(46 + nameLength, extraLength)));
            }

            directory = directory[total..];
        }

        return directory.IsEmpty ? found : throw MetadataProblemException.Structure("the directory of the zip archive is damaged");
    }

    private static ZipEntry Entry(string name, ReadOnlySpan<byte> record, ReadOnlySpan<byte> extra)
    {
        long packed = U32(record, 20), size = U32(record, 24), offset = U32(record, 42);
        while (extra.Length >= 4)
        {
            var length = U16(extra, 2);
            if (length > extra.Length - 4)
            {
                break;
            }

            if (U16(extra, 0) == 1)
            {
                var values = extra.Slice(4, length);
                size = Wide(size, ref values);
                packed = Wide(packed, ref values);
                offset = Wide(offset, ref values);
            }

            extra = extra[(4 + length)..];
        }

        return new ZipEntry(name, U16(record, 10), U16(record, 8), U32(record, 16), packed, size, offset);
    }

    private static long Wide(long value, ref ReadOnlySpan<byte> values)
    {
        if (value != uint.MaxValue || values.Length < 8)
        {
            return value;
        }

        value = U64(values, 0);
        values = values[8..];
        return value;
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> packed, ZipEntry entry)
    {
        try
        {
            var content = new byte[entry.Size];
            using var stream = new DeflateStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            stream.ReadExactly(content);
            return stream.ReadByte() < 0 ? content : throw MetadataProblemException.Structure($"`{entry.Name}` is longer than it says");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw MetadataProblemException.Structure($"`{entry.Name}` cannot be unpacked");
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    // A size beyond the range of files is outside of every file: found when it is read.
    private static long U64(ReadOnlySpan<byte> bytes, int at) => (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]), long.MaxValue);
}
