using PyTool.Plugins.Cache.Inflating;

namespace PyTool.Cache.Tests.Archives;

/// <summary>Writes archives, sound ones and every kind of liar.</summary>
internal static class TestArchive
{
    public static byte[] Write(params TestEntry[] entries) => Write(entries, [], [], [], null);

    public static byte[] Write(TestEntry[] entries, byte[] prefix, byte[] suffix, byte[] comment, int? count)
    {
        using var archive = new MemoryStream();
        using var directory = new MemoryStream();
        var writer = new BinaryWriter(archive);
        var central = new BinaryWriter(directory);
        writer.Write(prefix);
        var number = 0;
        foreach (var entry in entries)
        {
            var offset = (uint)archive.Position;
            var packed = entry.Packed();
            var utf8 = entry.Name.Any(static value => value > 127) ? (ushort)0x800 : (ushort)0;
            var flags = (ushort)(entry.Flags | utf8 | (entry.Descriptor is null ? 0 : 8));
            var method = entry.Method ?? (entry.Deflate ? (ushort)8 : (ushort)0);
            var crc = entry.Crc ?? Checksum.Update(0, entry.Content);
            var size = entry.Size ?? (uint)entry.Content.Length;
            var packedSize = entry.PackedSize ?? (uint)packed.Length;
            if (entry.InLocal)
            {
                var name = entry.LocalName ?? entry.Name;
                var isStreamed = entry.Descriptor is not null;
                writer.Write(0x04034B50u);
                writer.Write((ushort)20);
                writer.Write(entry.LocalFlags ?? flags);
                writer.Write(method);
                writer.Write(0x54210000u);
                writer.Write(isStreamed ? 0 : entry.LocalCrc ?? crc);
                writer.Write(isStreamed ? 0 : packedSize);
                writer.Write(isStreamed ? 0 : size);
                writer.Write((ushort)name.Length);
                writer.Write((ushort)entry.Extra.Length);
                writer.Write(name);
                writer.Write(entry.Extra);
                writer.Write(packed);
                if (isStreamed)
                {
                    WriteDescriptor(writer, entry.Descriptor!, crc, packedSize, size);
                }

                writer.Write(entry.Gap);
            }

            if (entry.InCentral)
            {
                number++;
                central.Write(0x02014B50u);
                central.Write((ushort)0x031E);
                central.Write((ushort)20);
                central.Write(flags);
                central.Write(method);
                central.Write(0x54210000u);
                central.Write(crc);
                central.Write(packedSize);
                central.Write(size);
                central.Write((ushort)entry.Name.Length);
                central.Write((ushort)entry.Extra.Length);
                central.Write((ushort)0);
                central.Write((ushort)0);
                central.Write((ushort)0);
                central.Write(entry.Mode << 16);
                central.Write(offset);
                central.Write(entry.Name);
                central.Write(entry.Extra);
            }
        }

        var start = (uint)archive.Position;
        writer.Write(directory.ToArray());
        writer.Write(0x06054B50u);
        writer.Write(0u);
        writer.Write((ushort)(count ?? number));
        writer.Write((ushort)(count ?? number));
        writer.Write((uint)directory.Length);
        writer.Write(start);
        writer.Write((ushort)comment.Length);
        writer.Write(comment);
        writer.Write(suffix);
        return archive.ToArray();
    }

    private static void WriteDescriptor(BinaryWriter writer, byte[] given, uint crc, uint packedSize, uint size)
    {
        if (given.Length > 0)
        {
            writer.Write(given);
            return;
        }

        writer.Write(0x08074B50u);
        writer.Write(crc);
        writer.Write(packedSize);
        writer.Write(size);
    }
}
