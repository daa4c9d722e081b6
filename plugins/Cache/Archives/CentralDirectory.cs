namespace PyTool.Plugins.Cache.Archives;

/// <summary>Reads the directory and holds it against the headers: entries lie side by side from the first byte, and both tell the same about each.</summary>
internal static class CentralDirectory
{
    private const int UnixHost = 3;

    /// <summary>All entries in the order of their bytes.</summary>
    public static List<ArchiveEntry> Read(ArchiveView view, ArchiveLimits limits, bool windowsRules)
    {
        var end = EndRecord.Read(view);
        if (end.Entries > limits.Entries)
        {
            throw new ArchiveRefusedException($"it has more than {limits.Entries} entries");
        }

        var places = Places(view, end);
        Array.Sort(places, static (left, right) => left.Offset.CompareTo(right.Offset));
        var entries = new List<ArchiveEntry>(places.Length);
        long position = 0;
        for (var index = 0; index < places.Length; index++)
        {
            if (places[index].Offset != position)
            {
                throw new ArchiveRefusedException(position == 0 ? "there are bytes before its first entry" : "there are bytes between its entries, or entries that overlap");
            }

            var next = index + 1 < places.Length ? places[index + 1].Offset : end.DirectoryOffset;
            entries.Add(ReadEntry(view, places[index], next, limits, windowsRules));
            position = next;
        }

        return position == end.DirectoryOffset ? entries : throw new ArchiveRefusedException("there are bytes before its directory");
    }

    private static (long Offset, long Record)[] Places(ArchiveView view, EndRecord end)
    {
        // The smallest record bounds the number: a lying count allocates nothing.
        if (end.Entries > end.DirectorySize / ZipConstants.CentralLength)
        {
            throw new ArchiveRefusedException("its directory is shorter than its number of entries");
        }

        var places = new (long, long)[end.Entries];
        var position = end.DirectoryOffset;
        for (var index = 0; index < places.Length; index++)
        {
            if (view.UInt32(position) != ZipConstants.CentralSignature)
            {
                throw new ArchiveRefusedException("its directory is malformed");
            }

            places[index] = (ReadPlace(view, position), position);
            position += RecordLength(view, position);
        }

        return position == end.DirectoryOffset + end.DirectorySize ? places : throw new ArchiveRefusedException("its directory has more or fewer entries than it says");
    }

    private static int RecordLength(ArchiveView view, long record) =>
        ZipConstants.CentralLength + view.UInt16(record + 28) + view.UInt16(record + 30) + view.UInt16(record + 32);

    private static long ReadPlace(ArchiveView view, long record)
    {
        Sizes(view, record, out _, out _, out var offset);
        return offset;
    }

    private static void Sizes(ArchiveView view, long record, out long size, out long packed, out long offset)
    {
        var nameLength = view.UInt16(record + 28);
        var name = view.Slice(record + ZipConstants.CentralLength, nameLength);
        var zip64 = ExtraFields.Zip64(view.Slice(record + ZipConstants.CentralLength + nameLength, view.UInt16(record + 30)), name);
        size = ExtraFields.Take(view.UInt32(record + 24), ref zip64);
        packed = ExtraFields.Take(view.UInt32(record + 20), ref zip64);
        offset = ExtraFields.Take(view.UInt32(record + 42), ref zip64);
        if (view.UInt16(record + 34) != 0)
        {
            throw new ArchiveRefusedException("it is one of several parts");
        }
    }

    private static ArchiveEntry ReadEntry(ArchiveView view, (long Offset, long Record) place, long next, ArchiveLimits limits, bool windowsRules)
    {
        var record = place.Record;
        var name = view.Slice(record + ZipConstants.CentralLength, view.UInt16(record + 28));
        var flags = view.UInt16(record + 8);
        var method = view.UInt16(record + 10);
        LocalHeader.CheckKind(flags, method, name);
        Sizes(view, record, out var size, out var packed, out _);
        var crc = view.UInt32(record + 16);
        var local = LocalHeader.Read(view, place.Offset);
        if (!view.Slice(place.Offset + ZipConstants.LocalLength, local.NameLength).SequenceEqual(name))
        {
            throw new ArchiveRefusedException($"the entry `{EntryName.Show(name)}` has another name in its header");
        }

        var descriptor = local.HasDescriptor;
        var agrees = ((local.Flags ^ flags) & ZipConstants.MeaningfulFlags) == 0 && local.Method == method
            && (local.Crc == crc || (descriptor && local.Crc == 0))
            && (local.Size == size || (descriptor && local.Size == 0))
            && (local.PackedSize == packed || (descriptor && local.PackedSize == 0))
            && (method != ZipConstants.Stored || packed == size);
        if (!agrees)
        {
            throw new ArchiveRefusedException($"header and directory disagree about the entry `{EntryName.Show(name)}`");
        }

        var dataOffset = place.Offset + local.Length;
        CheckEnd(view, dataOffset, packed, size, crc, next, descriptor, name);
        return new ArchiveEntry
        {
            Name = EntryName.Read(name, flags, limits, windowsRules),
            Offset = place.Offset,
            DataOffset = dataOffset,
            PackedSize = packed,
            Size = size,
            Crc = crc,
            IsDeflated = method == ZipConstants.Deflated,
            IsExecutable = IsExecutable(view, record, name, size),
        };
    }

    /// <summary>Data and descriptor must reach exactly to the next entry.</summary>
    private static void CheckEnd(ArchiveView view, long dataOffset, long packed, long size, uint crc, long next, bool hasDescriptor, ReadOnlySpan<byte> name)
    {
        var room = packed > view.Length ? -1 : next - dataOffset - packed;
        if (!hasDescriptor ? room == 0 : IsDescriptor(view, dataOffset + packed, room, crc, packed, size))
        {
            return;
        }

        throw new ArchiveRefusedException(hasDescriptor ? $"the data descriptor of the entry `{EntryName.Show(name)}` is wrong" : $"the entry `{EntryName.Show(name)}` does not end where the next one begins");
    }

    private static bool IsDescriptor(ArchiveView view, long offset, long length, uint crc, long packed, long size)
    {
        var signed = length is 16 or 24;
        if (length is not (12 or 16 or 20 or 24) || (signed && view.UInt32(offset) != ZipConstants.DescriptorSignature))
        {
            return false;
        }

        var fields = signed ? offset + 4 : offset;
        var wide = length is 20 or 24;
        return view.UInt32(fields) == crc
            && (wide ? view.UInt64(fields + 4) : view.UInt32(fields + 4)) == (ulong)packed
            && (wide ? view.UInt64(fields + 12) : view.UInt32(fields + 8)) == (ulong)size;
    }

    /// <summary>Refuses links and devices; of the mode only the execute bit counts.</summary>
    private static bool IsExecutable(ArchiveView view, long record, ReadOnlySpan<byte> name, long size)
    {
        const int TypeMask = 0xF000, Regular = 0x8000, Folder = 0x4000;
        var mode = (int)(view.UInt32(record + 38) >> 16);
        var type = mode & TypeMask;
        var isFolder = name[^1] == '/';
        if (type != 0 && type != Regular && !(type == Folder && isFolder))
        {
            throw new ArchiveRefusedException($"the entry `{EntryName.Show(name)}` is a link or a special file");
        }

        if (isFolder && size != 0)
        {
            throw new ArchiveRefusedException($"the folder `{EntryName.Show(name)}` has content");
        }

        return !isFolder && view.UInt16(record + 4) >> 8 == UnixHost && (mode & 0x49) != 0;
    }
}
