namespace PyTool.Plugins.Cache.Inflating;

/// <summary>The fixed tables of RFC 1951.</summary>
internal static class DeflateAlphabet
{
    /// <summary>Marks a literal: the value is the byte.</summary>
    public const uint Literal = 0;

    /// <summary>Marks a length or a distance: base above bit 8, number of extra bits in bits 2–6.</summary>
    public const uint Copy = 1;

    public const uint End = 2;

    public const uint Invalid = 3;

    /// <summary>The order in which code lengths of code lengths are stored.</summary>
    public static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public static uint[] LiteralValues { get; } = BuildLiterals();

    public static uint[] DistanceValues { get; } = BuildDistances();

    /// <summary>Symbols of the code-length alphabet stand for themselves.</summary>
    public static uint[] PlainValues { get; } = BuildPlain();

    private static uint[] BuildPlain()
    {
        var values = new uint[19];
        for (uint symbol = 0; symbol < values.Length; symbol++)
        {
            values[symbol] = symbol << 2;
        }

        return values;
    }

    private static uint[] BuildLiterals()
    {
        var values = new uint[288];
        for (uint symbol = 0; symbol < 256; symbol++)
        {
            values[symbol] = (symbol << 8) | Literal;
        }

        values[256] = End;
        uint length = 3;
        for (var symbol = 257; symbol < 285; symbol++)
        {
            var extra = symbol < 261 ? 0 : (uint)((symbol - 261) / 4);
            values[symbol] = (length << 8) | (extra << 2) | Copy;
            length += 1u << (int)extra;
        }

        values[285] = (258u << 8) | Copy;
        values[286] = values[287] = Invalid;
        return values;
    }

    private static uint[] BuildDistances()
    {
        var values = new uint[32];
        uint distance = 1;
        for (var symbol = 0; symbol < 30; symbol++)
        {
            var extra = symbol < 2 ? 0 : (uint)((symbol - 2) / 2);
            values[symbol] = (distance << 8) | (extra << 2) | Copy;
            distance += 1u << (int)extra;
        }

        values[30] = values[31] = Invalid;
        return values;
    }
}
