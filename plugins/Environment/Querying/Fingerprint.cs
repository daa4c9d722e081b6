using System.Buffers.Binary;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>
/// A 128-bit sum against damage, not against attackers: entries lie in the user's own cache and repeat their key. A cryptographic hash would load the system's
/// whole cryptography library into every start.
/// </summary>
internal static class Fingerprint
{
    public const int Size = 16;
    private const ulong Prime = 0x100000001b3;
    private const ulong FirstBasis = 0xcbf29ce484222325;
    private const ulong SecondBasis = 0x9ae16a3b2f90404f;

    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var first = FirstBasis;
        var second = SecondBasis;
        foreach (var item in bytes)
        {
            first = (first ^ item) * Prime;
            second = ulong.RotateLeft((second ^ item) * Prime, 23);
        }

        var result = new byte[Size];
        BinaryPrimitives.WriteUInt64LittleEndian(result, first);
        BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(8), second);
        return result;
    }
}
