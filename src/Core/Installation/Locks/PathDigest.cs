using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace PyTool.Core.Installation.Locks;

/// <summary>The digest of a path by which uv names its locks: SeaHash over the components, then over what tells their borders. The same names, so that both exclude each other.</summary>
internal static class PathDigest
{
    private const ulong Multiplier = 0x6eed0e9da4d94a4f;

    /// <summary>Sixteen lower-case hexadecimal digits.</summary>
    /// <param name="path">Absolute path on Unix.</param>
    public static string Of(string path)
    {
        var bytes = new List<byte>(path.Length + sizeof(ulong));
        ulong borders = 0;
        foreach (var component in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (component == ".")
            {
                continue;
            }

            var text = Encoding.UTF8.GetBytes(component);
            bytes.AddRange(text);
            borders = BitOperations.RotateRight(borders + (ulong)text.Length, 2);
        }

        Span<byte> end = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(end, borders);
        bytes.AddRange(end);
        BinaryPrimitives.WriteUInt64LittleEndian(end, Hash(bytes.ToArray()));
        return Convert.ToHexStringLower(end);
    }

    /// <summary>SeaHash of a text at once.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong first = 0x16f11fe89b0d677c, second = 0xb480a793d8e6c86c, third = 0x6fe2e5aaf078ebc9, fourth = 0x14f994a4c5259381;
        var length = (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            (first, second, third, fourth) = (second, third, fourth, Diffuse(first ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)));
        }

        if (bytes.Length > 0)
        {
            ulong rest = 0;
            for (var index = bytes.Length - 1; index >= 0; index--)
            {
                rest = (rest << 8) | bytes[index];
            }

            first = Diffuse(first ^ rest);
        }

        return Diffuse(first ^ second ^ third ^ fourth ^ length);
    }

    private static ulong Diffuse(ulong value)
    {
        value *= Multiplier;
        value ^= (value >> 32) >> (int)(value >> 60);
        return value * Multiplier;
    }
}
