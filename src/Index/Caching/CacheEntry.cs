using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace PyTool.Index.Caching;

/// <summary>
/// A file of the cache: magic, checksum, policy, payload. A file that is cut, changed or of another format is none.
/// </summary>
/// <param name="Policy">The policy; <see langword="null"/>: the payload never changes.</param>
/// <param name="Payload">The payload.</param>
internal readonly record struct CacheEntry(CachePolicy? Policy, ReadOnlyMemory<byte> Payload)
{
    private const uint Magic = 0x31455950;
    private const int HeaderSize = 16;

    public byte[] Serialise()
    {
        var policy = Policy is null ? [] : Encoding.UTF8.GetBytes(string.Join('\n', Policy.Url, Number(Policy.StoredAt), Number(Policy.InitialAge), Number(Policy.Lifetime), Line(Policy.ETag), Line(Policy.LastModified)));
        var file = new byte[HeaderSize + policy.Length + Payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), policy.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), Payload.Length);
        policy.CopyTo(file, HeaderSize);
        Payload.Span.CopyTo(file.AsSpan(HeaderSize + policy.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), Checksum(file.AsSpan(8)));
        return file;
    }

    /// <summary>Reads a file; <see langword="null"/> when it is damaged.</summary>
    public static CacheEntry? Read(byte[] file)
    {
        if (file.Length < HeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(4)) != Checksum(file.AsSpan(8)))
        {
            return null;
        }

        var policyLength = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        var payloadLength = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        if (policyLength < 0 || payloadLength < 0 || HeaderSize + (long)policyLength + payloadLength != file.Length)
        {
            return null;
        }

        var payload = file.AsMemory(HeaderSize + policyLength, payloadLength);
        if (policyLength == 0)
        {
            return new CacheEntry(null, payload);
        }

        var parts = Encoding.UTF8.GetString(file, HeaderSize, policyLength).Split('\n');
        return parts.Length == 6 && long.TryParse(parts[1], out var stored) && long.TryParse(parts[2], out var age) && long.TryParse(parts[3], out var lifetime)
            ? new CacheEntry(new CachePolicy(parts[0], stored, age, lifetime, Text(parts[4]), Text(parts[5])), payload)
            : null;
    }

    private static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Header values hold no line breaks: the client refuses such answers. An empty validator is none.
    private static string Line(string? text) => text?.ReplaceLineEndings(" ") ?? "";

    private static string? Text(string line) => line.Length == 0 ? null : line;

    // Finds damage, not forgery: the cache belongs to the user.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        uint first = 0xFFFFFFFF, second = 0, third = 0;
        var i = 0;
        // Three independent chains: one alone waits for itself.
        for (; i + 3 <= words.Length; i += 3)
        {
            first = BitOperations.Crc32C(first, words[i]);
            second = BitOperations.Crc32C(second, words[i + 1]);
            third = BitOperations.Crc32C(third, words[i + 2]);
        }

        first = BitOperations.Crc32C(first, ((ulong)second << 32) | third);
        for (; i < words.Length; i++)
        {
            first = BitOperations.Crc32C(first, words[i]);
        }

        foreach (var last in bytes[(words.Length * 8)..])
        {
            first = BitOperations.Crc32C(first, last);
        }

        return first;
    }
}
