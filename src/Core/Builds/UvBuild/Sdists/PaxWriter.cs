using System.Globalization;
using System.Text;

namespace PyTool.Core.Builds.UvBuild.Sdists;

/// <summary>Writes a tar archive in the POSIX interchange format. Every entry has its path and size as extended records, so that neither length nor alphabet of names matters.</summary>
internal sealed class PaxWriter(Stream target)
{
    private const int BlockSize = 512;
    private static readonly byte[] Zeros = new byte[2 * BlockSize];

    public void WriteDirectory(string path, int mode) => Write(path, [], mode, (byte)'5');

    public void WriteFile(string path, ReadOnlySpan<byte> content, int mode) => Write(path, content, mode, (byte)'0');

    /// <summary>Two empty blocks.</summary>
    public void WriteEnd() => target.Write(Zeros);

    private void Write(string path, ReadOnlySpan<byte> content, int mode, byte type)
    {
        var records = Record("path", path) + Record("size", content.Length.ToString(CultureInfo.InvariantCulture));
        WriteEntry("PaxHeaders/0", Encoding.UTF8.GetBytes(records), 0x1A4, (byte)'x');
        WriteEntry(path, content, mode, type);
    }

    private void WriteEntry(string path, ReadOnlySpan<byte> content, int mode, byte type)
    {
        Span<byte> header = stackalloc byte[BlockSize];
        header.Clear();
        var name = Encoding.UTF8.GetBytes(path);
        name.AsSpan(0, Math.Min(name.Length, 100)).CopyTo(header);
        Octal(header.Slice(100, 8), mode);
        Octal(header.Slice(108, 8), 0);
        Octal(header.Slice(116, 8), 0);
        Octal(header.Slice(124, 12), content.Length);
        Octal(header.Slice(136, 12), 0);
        header[156] = type;
        "ustar\0"u8.CopyTo(header[257..]);
        "00"u8.CopyTo(header[263..]);
        header.Slice(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var value in header)
        {
            sum += value;
        }

        Octal(header.Slice(148, 7), sum);
        target.Write(header);
        target.Write(content);
        target.Write(Zeros.AsSpan(0, (BlockSize - (content.Length % BlockSize)) % BlockSize));
    }

    /// <summary>A number in a field that ends with NUL.</summary>
    private static void Octal(Span<byte> field, long value)
    {
        for (var index = field.Length - 2; index >= 0; index--)
        {
            field[index] = (byte)('0' + (value & 7));
            value >>= 3;
        }

        field[^1] = 0;
    }

    // The length at the start counts itself.
    private static string Record(string key, string value)
    {
        var rest = Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value) + 3;
        var length = rest;
        for (var last = 0; last != length;)
        {
            last = length;
            length = rest + length.ToString(CultureInfo.InvariantCulture).Length;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{length} {key}={value}\n");
    }
}
