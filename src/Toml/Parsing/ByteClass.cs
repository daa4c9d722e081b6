using System.Buffers;

namespace PyTool.Toml.Parsing;

/// <summary>Classes of bytes of the grammar.</summary>
internal static class ByteClass
{
    /// <summary>What may not stand in a comment, the line feed included because it ends one.</summary>
    public static readonly SearchValues<byte> EndOfComment = SearchValues.Create(Controls());

    public static readonly SearchValues<byte> BasicStop = SearchValues.Create([.. Controls(), (byte)'"', (byte)'\\']);

    public static readonly SearchValues<byte> LiteralStop = SearchValues.Create([.. Controls(), (byte)'\'']);

    public static readonly SearchValues<byte> BareKey = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>What numbers, dates and times consist of.</summary>
    public static readonly SearchValues<byte> Token = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+.:"u8);

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    /// <summary>Value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(byte value)
    {
        return value switch
        {
            >= (byte)'0' and <= (byte)'9' => value - '0',
            >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
            _ => -1,
        };
    }

    private static byte[] Controls()
    {
        var controls = new List<byte> { 0x7F };
        for (byte value = 0; value < 0x20; value++)
        {
            if (value != '\t')
            {
                controls.Add(value);
            }
        }

        return [.. controls];
    }
}
