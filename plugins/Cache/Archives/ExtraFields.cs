using System.Buffers.Binary;

namespace PyTool.Plugins.Cache.Archives;

/// <summary>The extra field of a header: well-formed, no field twice, nothing that renames the entry.</summary>
internal static class ExtraFields
{
    /// <summary>The content of the ZIP64 field; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Zip64(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> found = default;
        var seen = false;
        while (!extra.IsEmpty)
        {
            if (extra.Length < 4)
            {
                // Padding of some writers: up to three zero bytes.
                return extra.ContainsAnyExcept((byte)0) ? throw Broken(name) : found;
            }

            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                throw Broken(name);
            }

            var data = extra.Slice(4, length);
            if (id == ZipConstants.Zip64Extra)
            {
                if (seen)
                {
                    throw Broken(name);
                }

                seen = true;
                found = data;
            }
            else if (id == ZipConstants.UnicodePathExtra && (length < 5 || !data[5..].SequenceEqual(name)))
            {
                throw new ArchiveRefusedException($"the entry `{EntryName.Show(name)}` has a second name");
            }

            extra = extra[(4 + length)..];
        }

        return found;
    }

    /// <summary>Takes the next 64-bit value when the 32-bit one says that it is there.</summary>
    public static long Take(uint value, ref ReadOnlySpan<byte> zip64)
    {
        if (value != ZipConstants.Saturated32)
        {
            return value;
        }

        if (zip64.Length < 8)
        {
            throw new ArchiveRefusedException("a size is missing in an entry of more than 4 GiB");
        }

        var wide = BinaryPrimitives.ReadInt64LittleEndian(zip64);
        zip64 = zip64[8..];
        return wide >= 0 ? wide : throw new ArchiveRefusedException("a size is beyond every bound");
    }

    private static ArchiveRefusedException Broken(ReadOnlySpan<byte> name) => new($"the extra field of the entry `{EntryName.Show(name)}` is malformed");
}
