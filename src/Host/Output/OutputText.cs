using System.Text;

namespace PyTool.Host.Output;

/// <summary>Makes foreign text harmless on a terminal.</summary>
internal static class OutputText
{
    private const int MaximumLength = 200;

    /// <summary>Replaces control and direction characters by their escapes and cuts very long text.</summary>
    public static string Escape(string text)
    {
        if (text.Length <= MaximumLength && !text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !NeedsEscape(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (builder.Length >= MaximumLength)
            {
                builder.Append('…');
                break;
            }

            if (IsHarmful(character))
            {
                builder.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.ToString();
    }

    private static bool NeedsEscape(string text)
    {
        foreach (var character in text)
        {
            if (IsHarmful(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHarmful(char character) =>
        char.IsControl(character) || character is (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';
}
