using System.Text;

namespace PyTool.Plugins.Cache.Places;

/// <summary>Makes zero-terminated UTF-8 paths without allocating for each: one buffer per worker.</summary>
internal sealed class PathBuffer
{
    private byte[] bytes = new byte[1024];

    /// <summary>The bytes of <c>prefix/path</c>; valid until the next call.</summary>
    public ReadOnlySpan<byte> Join(ReadOnlySpan<byte> prefix, ReadOnlySpan<char> path)
    {
        Reserve(prefix.Length + (path.Length * 3) + 2);
        prefix.CopyTo(bytes);
        bytes[prefix.Length] = (byte)'/';
        return Finish(prefix.Length + 1, path);
    }

    /// <summary>The bytes of a path; valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<char> path)
    {
        Reserve((path.Length * 3) + 1);
        return Finish(0, path);
    }

    private ReadOnlySpan<byte> Finish(int start, ReadOnlySpan<char> path)
    {
        var end = start + Encoding.UTF8.GetBytes(path, bytes.AsSpan(start));
        bytes[end] = 0;
        return bytes.AsSpan(0, end + 1);
    }

    private void Reserve(int length)
    {
        if (bytes.Length < length)
        {
            bytes = new byte[length * 2];
        }
    }
}
