using System.Buffers;
using System.Globalization;
using System.Text;

namespace PyTool.Host.Output;

/// <summary>Makes foreign text harmless on a terminal.</summary>
internal static class OutputText
{
    private const int MaximumLength = 200;
    private const int MaximumColorLength = 16;

    // Control characters, and those that turn the direction of text: what is shown would not be what is there.
    private const string Directions = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff";
    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f";

    private static readonly SearchValues<char> InColor = SearchValues.Create("0123456789;");
    private static readonly SearchValues<char> HarmfulInText = SearchValues.Create(Controls + Directions);
    private static readonly SearchValues<char> HarmfulInWord = SearchValues.Create(Controls + Directions + "\t\n");

    /// <summary>One foreign word or line: control and direction characters become escapes, very long text is cut.</summary>
    public static string Escape(string text)
    {
        if (text.Length <= MaximumLength && !text.AsSpan().ContainsAny(HarmfulInWord))
        {
            return text;
        }

        var builder = new StringBuilder(Math.Min(text.Length, MaximumLength) + 16);
        foreach (var character in text)
        {
            if (builder.Length >= MaximumLength)
            {
                builder.Append('…');
                break;
            }

            if (HarmfulInWord.Contains(character))
            {
                AppendEscape(builder, character);
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.ToString();
    }

    /// <summary>Text of several lines that may hold foreign parts: nothing of it acts on a terminal but line ends, tabulators and, where they are wanted, colours.</summary>
    public static string Printable(string text, bool withColors)
    {
        if (text.AsSpan().IndexOfAny(HarmfulInText) is var at && at < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        for (; at >= 0; at = rest.IndexOfAny(HarmfulInText))
        {
            builder.Append(rest[..at]);
            rest = rest[at..];
            var harmless = HarmlessLength(rest, withColors);
            if (harmless == 0)
            {
                AppendEscape(builder, rest[0]);
            }

            builder.Append(rest[..harmless]);
            rest = rest[Math.Max(1, harmless)..];
        }

        return builder.Append(rest).ToString();
    }

    // A line end of two characters, or a colour.
    private static int HarmlessLength(ReadOnlySpan<char> text, bool withColors)
    {
        if (text is ['\r', '\n', ..])
        {
            return 2;
        }

        if (!withColors || text is not ['\u001b', '[', ..])
        {
            return 0;
        }

        var end = text[2..].IndexOfAnyExcept(InColor);
        return end >= 0 && end <= MaximumColorLength && text[end + 2] == 'm' ? end + 3 : 0;
    }

    private static void AppendEscape(StringBuilder builder, char character) => builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
}
