namespace PyTool.Plugins.Cache.Archives;

/// <summary>The header before the bytes of an entry.</summary>
internal readonly struct LocalHeader
{
    public required ushort Flags { get; init; }

    public required ushort Method { get; init; }

    public required uint Crc { get; init; }

    public required long PackedSize { get; init; }

    public required long Size { get; init; }

    public required int NameLength { get; init; }

    public required int ExtraLength { get; init; }

    public bool HasDescriptor => (Flags & ZipConstants.DescriptorFlag) != 0;

    public int Length => ZipConstants.LocalLength + NameLength + ExtraLength;

    /// <summary>Bytes of name and extra field, known from the fixed part.</summary>
    public static int VariableLength(ArchiveView view, long offset) => view.UInt16(offset + 26) + view.UInt16(offset + 28);

    public static LocalHeader Read(ArchiveView view, long offset)
    {
        if (view.UInt32(offset) != ZipConstants.LocalSignature)
        {
            throw new ArchiveRefusedException("an entry is not where the directory says");
        }

        var (nameLength, extraLength) = (view.UInt16(offset + 26), view.UInt16(offset + 28));
        var name = view.Slice(offset + ZipConstants.LocalLength, nameLength);
        var flags = view.UInt16(offset + 6);
        var method = view.UInt16(offset + 8);
        CheckKind(flags, method, name);
        var zip64 = ExtraFields.Zip64(view.Slice(offset + ZipConstants.LocalLength + nameLength, extraLength), name);

        // In a local header the field has the unpacked size first and both sizes; a descriptor's zeros stay zeros.
        var size = ExtraFields.Take(view.UInt32(offset + 22), ref zip64);
        var packed = ExtraFields.Take(view.UInt32(offset + 18), ref zip64);
        return new LocalHeader { Flags = flags, Method = method, Crc = view.UInt32(offset + 14), PackedSize = packed, Size = size, NameLength = nameLength, ExtraLength = extraLength };
    }

    public static void CheckKind(ushort flags, ushort method, ReadOnlySpan<byte> name)
    {
        if ((flags & ~ZipConstants.KnownFlags) != 0)
        {
            throw new ArchiveRefusedException((flags & 0x2041) != 0 ? $"the entry `{EntryName.Show(name)}` is encrypted" : $"the entry `{EntryName.Show(name)}` has unknown flags {flags:x4}");
        }

        if (method is not (ZipConstants.Stored or ZipConstants.Deflated))
        {
            throw new ArchiveRefusedException($"the entry `{EntryName.Show(name)}` is packed with method {method}; wheels use 0 (stored) and 8 (deflate)");
        }
    }
}
