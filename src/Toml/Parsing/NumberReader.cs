using System.Globalization;

namespace PyTool.Toml.Parsing;

/// <summary>The grammar of integers and floats, and their values.</summary>
internal static class NumberReader
{
    public static NumberClass Classify(ReadOnlySpan<byte> token)
    {
        if (token.Length > 1 && token[0] == '0' && token[1] is (byte)'x' or (byte)'o' or (byte)'b')
        {
            return IsPrefixed(token) ? NumberClass.Integer : NumberClass.Neither;
        }

        var rest = token[0] is (byte)'+' or (byte)'-' ? token[1..] : token;
        if (rest.SequenceEqual("inf"u8) || rest.SequenceEqual("nan"u8))
        {
            return NumberClass.Float;
        }

        var digits = DigitRun(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0'))
        {
            return NumberClass.Neither;
        }

        rest = rest[digits..];
        return rest.IsEmpty ? NumberClass.Integer : IsFloatTail(rest) ? NumberClass.Float : NumberClass.Neither;
    }

    /// <summary>The value of a token that <see cref="Classify"/> calls an integer; false when it has more than 64 bits.</summary>
    public static bool TryReadInteger(ReadOnlySpan<byte> token, out long value)
    {
        if (token.Length > 1 && token[0] == '0' && !ByteClass.IsDigit(token[1]))
        {
            return TryReadPrefixed(token, out value);
        }

        var negative = token[0] == '-';
        ulong magnitude = 0;
        var limit = negative ? 1UL << 63 : long.MaxValue;
        value = 0;
        foreach (var digit in token)
        {
            if (!ByteClass.IsDigit(digit))
            {
                continue;
            }

            var add = (ulong)(digit - '0');
            if (magnitude > (limit - add) / 10)
            {
                return false;
            }

            magnitude = (magnitude * 10) + add;
        }

        value = negative ? unchecked((long)(0 - magnitude)) : (long)magnitude;
        return true;
    }

    public static double ReadFloat(ReadOnlySpan<byte> token)
    {
        var rest = token[0] is (byte)'+' or (byte)'-' ? token[1..] : token;
        if (rest.SequenceEqual("nan"u8))
        {
            return double.NaN;
        }

        if (rest.SequenceEqual("inf"u8))
        {
            return token[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (!token.Contains((byte)'_'))
        {
            return double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        var digits = new byte[token.Length];
        var length = 0;
        foreach (var value in token)
        {
            if (value != '_')
            {
                digits[length++] = value;
            }
        }

        return double.Parse(digits.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool TryReadPrefixed(ReadOnlySpan<byte> token, out long value)
    {
        var shift = token[1] switch { (byte)'x' => 4, (byte)'o' => 3, _ => 1 };
        ulong bits = 0;
        value = 0;
        foreach (var digit in token[2..])
        {
            if (digit == '_')
            {
                continue;
            }

            if (bits > (ulong)long.MaxValue >> shift)
            {
                return false;
            }

            bits = (bits << shift) | (uint)ByteClass.HexValue(digit);
        }

        value = (long)bits;
        return true;
    }

    /// <summary>Digits with single underscores between them: how many bytes, 0 if there are none or an underscore is misplaced.</summary>
    private static int DigitRun(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && (ByteClass.IsDigit(text[length]) || (text[length] == '_' && length > 0 && text[length - 1] != '_')))
        {
            length++;
        }

        return length > 0 && text[length - 1] == '_' ? 0 : length;
    }

    private static bool IsFloatTail(ReadOnlySpan<byte> rest)
    {
        if (rest[0] == '.')
        {
            var fraction = DigitRun(rest[1..]);
            if (fraction == 0)
            {
                return false;
            }

            rest = rest[(1 + fraction)..];
        }

        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is (byte)'+' or (byte)'-')
        {
            rest = rest[1..];
        }

        return !rest.IsEmpty && DigitRun(rest) == rest.Length;
    }

    private static bool IsPrefixed(ReadOnlySpan<byte> token)
    {
        var limit = token[1] switch { (byte)'x' => 16, (byte)'o' => 8, _ => 2 };
        var afterDigit = false;
        foreach (var digit in token[2..])
        {
            if (digit == '_')
            {
                if (!afterDigit)
                {
                    return false;
                }

                afterDigit = false;
                continue;
            }

            var value = ByteClass.HexValue(digit);
            if (value < 0 || value >= limit)
            {
                return false;
            }

            afterDigit = true;
        }

        return afterDigit;
    }
}
