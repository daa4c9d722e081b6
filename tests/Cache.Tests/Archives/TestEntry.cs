using System.IO.Compression;
using System.Text;

namespace PyTool.Cache.Tests.Archives;

/// <summary>One entry of an archive written byte by byte; whatever is not set is true.</summary>
internal sealed class TestEntry
{
    public TestEntry(string name, string content = "x\n")
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    public TestEntry(string name, byte[] content)
    {
        Name = Encoding.UTF8.GetBytes(name);
        Content = content;
    }

    public byte[] Name { get; init; }

    public byte[] Content { get; }

    public bool Deflate { get; init; }

    public ushort? Method { get; init; }

    public uint Mode { get; init; } = 0x81A4;

    public byte[]? LocalName { get; init; }

    public uint? Crc { get; init; }

    public uint? LocalCrc { get; init; }

    public uint? Size { get; init; }

    public uint? PackedSize { get; init; }

    public ushort Flags { get; init; }

    public ushort? LocalFlags { get; init; }

    public byte[] Extra { get; init; } = [];

    public byte[]? Raw { get; init; }

    /// <summary>Data descriptor: empty for the true one.</summary>
    public byte[]? Descriptor { get; init; }

    public bool InCentral { get; init; } = true;

    public bool InLocal { get; init; } = true;

    /// <summary>Bytes between this entry and the next.</summary>
    public byte[] Gap { get; init; } = [];

    public byte[] Packed()
    {
        if (Raw is not null)
        {
            return Raw;
        }

        if (!Deflate)
        {
            return Content;
        }

        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(Content);
        }

        return packed.ToArray();
    }
}
