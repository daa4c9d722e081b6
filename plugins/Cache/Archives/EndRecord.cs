namespace PyTool.Plugins.Cache.Archives;

/// <summary>The end of an archive: where its directory is. Only one reading is accepted: records side by side up to the last byte.</summary>
internal readonly struct EndRecord
{
    public required long DirectoryOffset { get; init; }

    public required long DirectorySize { get; init; }

    public required long Entries { get; init; }

    public static EndRecord Read(ArchiveView view)
    {
        var position = Find(view);
        var comment = view.UInt16(position + 20);
        CheckComment(view.Slice(position + ZipConstants.EndLength, comment));
        if (view.UInt16(position + 4) != 0 || view.UInt16(position + 6) != 0 || view.UInt16(position + 8) != view.UInt16(position + 10))
        {
            throw new ArchiveRefusedException("it is one of several parts");
        }

        var record = new EndRecord
        {
            Entries = view.UInt16(position + 10),
            DirectorySize = view.UInt32(position + 12),
            DirectoryOffset = view.UInt32(position + 16),
        };
        var directoryEnd = position;
        if (position >= ZipConstants.Locator64Length && view.UInt32(position - ZipConstants.Locator64Length) == ZipConstants.Locator64Signature)
        {
            directoryEnd = position - ZipConstants.Locator64Length - ZipConstants.End64Length;
            record = Read64(view, position - ZipConstants.Locator64Length, directoryEnd, record);
        }
        else if (record.Entries == ZipConstants.Saturated16 || record.DirectorySize == ZipConstants.Saturated32 || record.DirectoryOffset == ZipConstants.Saturated32)
        {
            throw new ArchiveRefusedException("its ZIP64 end record is missing");
        }

        return record.DirectoryOffset + record.DirectorySize == directoryEnd
            ? record
            : throw new ArchiveRefusedException("there are bytes between its directory and its end, or before its beginning");
    }

    /// <summary>The last end record whose comment reaches the end of the file, but for zero bytes that some stores append.</summary>
    private static long Find(ArchiveView view)
    {
        var end = view.Length;
        while (end > 0 && view.Slice(end - 1, 1)[0] == 0 && view.Length - end < 1 << 16)
        {
            end--;
        }

        var lowest = Math.Max(0, end - ZipConstants.EndLength - ushort.MaxValue);
        for (var position = Math.Min(view.Length - ZipConstants.EndLength, end); position >= lowest; position--)
        {
            if (view.UInt32(position) == ZipConstants.EndSignature)
            {
                var stop = position + ZipConstants.EndLength + view.UInt16(position + 20);
                return stop <= view.Length && stop >= end ? position : throw new ArchiveRefusedException("there are bytes after its end");
            }
        }

        throw new ArchiveRefusedException("it is not a ZIP archive, or it was cut off");
    }

    private static void CheckComment(ReadOnlySpan<byte> comment)
    {
        if (comment.IndexOf("PK"u8) >= 0 && (comment.IndexOf("PK\x05\x06"u8) >= 0 || comment.IndexOf("PK\x01\x02"u8) >= 0 || comment.IndexOf("PK\x03\x04"u8) >= 0 || comment.IndexOf("PK\x06"u8) >= 0))
        {
            throw new ArchiveRefusedException("another archive is hidden in its comment");
        }

        if (comment.ContainsAnyInRange((byte)1, (byte)8))
        {
            throw new ArchiveRefusedException("its comment is not text");
        }
    }

    private static EndRecord Read64(ArchiveView view, long locator, long position, EndRecord narrow)
    {
        if (position < 0 || view.UInt32(position) != ZipConstants.End64Signature || view.UInt64(position + 4) != ZipConstants.End64Length - 12
            || view.UInt64(locator + 8) != (ulong)position || view.UInt32(locator + 4) != 0 || view.UInt32(locator + 16) > 1
            || view.UInt32(position + 16) != 0 || view.UInt32(position + 20) != 0 || view.UInt64(position + 24) != view.UInt64(position + 32))
        {
            throw new ArchiveRefusedException("its ZIP64 end record is malformed or not where it should be");
        }

        return new EndRecord
        {
            Entries = Agree(narrow.Entries, ZipConstants.Saturated16, view.UInt64(position + 32)),
            DirectorySize = Agree(narrow.DirectorySize, ZipConstants.Saturated32, view.UInt64(position + 40)),
            DirectoryOffset = Agree(narrow.DirectoryOffset, ZipConstants.Saturated32, view.UInt64(position + 48)),
        };
    }

    private static long Agree(long narrow, long saturated, ulong wide) =>
        wide <= long.MaxValue && (narrow == saturated || (ulong)narrow == wide)
            ? (long)wide
            : throw new ArchiveRefusedException("its two end records disagree");
}
