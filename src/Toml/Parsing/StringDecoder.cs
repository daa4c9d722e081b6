using System.Buffers;
using System.Text;

namespace PyTool.Toml.Parsing;

/// <summary>Takes the escapes out of text that the parser has checked.</summary>
internal static class StringDecoder
{
    /// <summary>The content of a string token, quotes included in <paramref name="token"/>.</summary>
    public static string Decode(ReadOnlySpan<byte> token, bool escaped)
    {
        var multiLine = IsMultiLine(token);
        var content = multiLine ? token[3..^3] : token[1..^1];
        if (!escaped)
        {
            return Encoding.UTF8.GetString(content);
        }

        return Encoding.UTF8.GetString(Unescape(content, multiLine, token[0] == '"'));
    }

    /// <summary>The text of a basic string without its quotes, in UTF-8.</summary>
    public static byte[] DecodeToBytes(ReadOnlySpan<byte> content, bool multiLine)
    {
        return Unescape(content, multiLine, isBasic: true).ToArray();
    }

    /// <summary>The bytes between the quotes.</summary>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> token) => IsMultiLine(token) ? token[3..^3] : token[1..^1];

    private static bool IsMultiLine(ReadOnlySpan<byte> token) => token.Length >= 6 && token[1] == token[0] && token[2] == token[0];

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> content, bool multiLine, bool isBasic)
    {
        if (multiLine)
        {
            content = content.StartsWith("\r\n"u8) ? content[2..] : content.StartsWith("\n"u8) ? content[1..] : content;
        }

        if (!isBasic)
        {
            return content;
        }

        // No escape is longer than its escape sequence.
        var output = new ArrayBufferWriter<byte>(Math.Max(1, content.Length));
        while (true)
        {
            var backslash = content.IndexOf((byte)'\\');
            if (backslash < 0)
            {
                output.Write(content);
                return output.WrittenSpan;
            }

            output.Write(content[..backslash]);
            content = AppendEscape(output, content[(backslash + 1)..]);
        }
    }

    /// <summary>Behind the backslash; returns what follows the escape.</summary>
    private static ReadOnlySpan<byte> AppendEscape(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> rest)
    {
        switch (rest[0])
        {
            case (byte)'x':
                return AppendCodePoint(output, rest, 2);
            case (byte)'u':
                return AppendCodePoint(output, rest, 4);
            case (byte)'U':
                return AppendCodePoint(output, rest, 8);
            case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                return rest.TrimStart(" \t\r\n"u8);
            default:
                output.Write([Simple(rest[0])]);
                return rest[1..];
        }
    }

    private static byte Simple(byte escape)
    {
        return escape switch
        {
            (byte)'b' => 8,
            (byte)'t' => 9,
            (byte)'n' => 10,
            (byte)'f' => 12,
            (byte)'r' => 13,
            (byte)'e' => 27,
            _ => escape,
        };
    }

    private static ReadOnlySpan<byte> AppendCodePoint(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> rest, int digits)
    {
        var value = 0;
        foreach (var digit in rest.Slice(1, digits))
        {
            value = (value * 16) + ByteClass.HexValue(digit);
        }

        var written = new Rune(value).EncodeToUtf8(output.GetSpan(4));
        output.Advance(written);
        return rest[(digits + 1)..];
    }
}
