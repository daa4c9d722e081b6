namespace PyTool.Index.Metadata;

/// <summary>An entry of the directory of a zip archive.</summary>
internal readonly record struct ZipEntry(string Name, ushort Method, ushort Flags, uint Crc, long CompressedSize, long Size, long HeaderOffset);
