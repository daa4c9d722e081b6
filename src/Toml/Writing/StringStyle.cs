using System.Globalization;
using System.Text;

namespace PyTool.Toml.Writing;

/// <summary>Which of the four quotings fits a text.</summary>
internal static class StringStyle
{
    public static void Append(StringBuilder output, ReadOnlySpan<char> text, bool allowMultiLine)
    {
        CheckSurrogates(text);
        var traits = StringTraits.Of(text);
        var (quote, multiLine) = Choose(traits, allowMultiLine);
        output.Append(quote, multiLine ? 3 : 1);
        if (multiLine && traits.HasLineFeed)
        {
            // The first line end is dropped by readers.
            output.Append('\n');
        }

        AppendContent(output, text, quote == '"', multiLine);
        output.Append(quote, multiLine ? 3 : 1);
    }

    private static (char Quote, bool MultiLine) Choose(in StringTraits traits, bool allowMultiLine)
    {
        if (!traits.HasControl)
        {
            if (!traits.HasBackslash && !traits.HasLineFeed && traits.LongestQuoteRun == 0)
            {
                return ('"', false);
            }

            if (!traits.HasLineFeed && traits.LongestApostropheRun == 0)
            {
                return ('\'', false);
            }

            if (allowMultiLine && !traits.HasBackslash && traits.LongestQuoteRun <= 2)
            {
                return ('"', true);
            }

            if (allowMultiLine && traits.LongestApostropheRun <= 2)
            {
                return ('\'', true);
            }
        }

        return ('"', allowMultiLine && traits.HasLineFeed);
    }

    private static void AppendContent(StringBuilder output, ReadOnlySpan<char> text, bool escape, bool multiLine)
    {
        if (!escape)
        {
            output.Append(text);
            return;
        }

        var quotes = 0;
        foreach (var character in text)
        {
            quotes = character == '"' ? quotes + 1 : 0;
            if (multiLine && (character == '\n' || quotes is 1 or 2))
            {
                output.Append(character);
                continue;
            }

            AppendCharacter(output, character);
            quotes = 0;
        }
    }

    private static void AppendCharacter(StringBuilder output, char character)
    {
        switch (character)
        {
            case '"':
                output.Append("\\\"");
                break;
            case '\\':
                output.Append("\\\\");
                break;
            case '\b':
                output.Append("\\b");
                break;
            case '\t':
                output.Append("\\t");
                break;
            case '\n':
                output.Append("\\n");
                break;
            case '\f':
                output.Append("\\f");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case < ' ' or '\x7F':
                output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                break;
            default:
                output.Append(character);
                break;
        }
    }

    private static void CheckSurrogates(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                throw new ArgumentException("the text holds half of a surrogate pair", nameof(text));
            }

            i++;
        }
    }
}
