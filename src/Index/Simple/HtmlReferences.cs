using System.Globalization;
using System.Text;

namespace PyTool.Index.Simple;

/// <summary>Character references in attribute values: numbers and the few names that occur in links.</summary>
internal static class HtmlReferences
{
    private const int LongestReference = 10;

    public static string Resolve(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] != '&')
            {
                result.Append(text[at++]);
                continue;
            }

            var length = text.AsSpan(at, Math.Min(LongestReference, text.Length - at)).IndexOf(';');
            if (length > 1 && One(text.AsSpan(at + 1, length - 1)) is { } resolved)
            {
                result.Append(resolved);
                at += length + 1;
            }
            else
            {
                result.Append('&');
                at++;
            }
        }

        return result.ToString();
    }

    private static string? One(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return name switch
            {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                "nbsp" => "\u00a0",
                _ => null,
            };
        }

        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = isHex ? name[2..] : name[1..];
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Rune.IsValid(number)
            ? new Rune(number).ToString()
            : null;
    }
}
