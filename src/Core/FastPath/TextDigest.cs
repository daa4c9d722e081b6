using System.Globalization;

namespace PyTool.Core.FastPath;

/// <summary>
/// A 128-bit sum of texts and numbers: against damage and mix-ups in the user's own files, not against attackers. A cryptographic hash would load the system's
/// cryptography library into every start.
/// </summary>
internal struct TextDigest()
{
    private const ulong Prime = 0x100000001b3;

    private ulong _first = 0xcbf29ce484222325;
    private ulong _second = 0x9ae16a3b2f90404f;

    /// <summary>Adds a text; two texts are not the same as one of both.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var item in text)
        {
            Add(item);
        }

        Add(0x10000);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var item in bytes)
        {
            Add((uint)item);
        }
    }

    public readonly UInt128 Value => new(_first, _second);

    public override readonly string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    private void Add(uint item)
    {
        _first = (_first ^ item) * Prime;
        _second = ulong.RotateLeft((_second ^ item) * Prime, 23);
    }
}
