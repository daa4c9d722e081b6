using System.Runtime.CompilerServices;

namespace PyTool.Plugins.Cache.Archives;

/// <summary>The bytes of an archive, in memory or mapped. Every access is checked against the length.</summary>
internal readonly unsafe struct ArchiveView(byte* start, long length)
{
    public long Length => length;

    public ReadOnlySpan<byte> Slice(long offset, long count)
    {
        if (offset < 0 || count < 0 || count > int.MaxValue || offset > length - count)
        {
            throw new ArchiveRefusedException("it ends in the middle of an entry");
        }

        return new ReadOnlySpan<byte>(start + offset, (int)count);
    }

    /// <summary>Address of bytes that may be more than a span holds; they are within the archive.</summary>
    public byte* Range(long offset, long count)
    {
        if (offset < 0 || count < 0 || offset > length - count)
        {
            throw new ArchiveRefusedException("it ends in the middle of an entry");
        }

        return start + offset;
    }

    public ushort UInt16(long offset) => Unsafe.ReadUnaligned<ushort>(Range(offset, 2));

    public uint UInt32(long offset) => Unsafe.ReadUnaligned<uint>(Range(offset, 4));

    public ulong UInt64(long offset) => Unsafe.ReadUnaligned<ulong>(Range(offset, 8));
}
