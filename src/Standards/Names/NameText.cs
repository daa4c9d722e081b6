namespace PyTool.Standards.Names;

/// <summary>The one rule behind project, extra and group names: PEP 508's alphabet, PEP 503's normal form.</summary>
internal static class NameText
{
    /// <summary>Whether the text is a name; ASCII letters, digits and inner runs of <c>.</c>, <c>-</c>, <c>_</c>.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !IsSeparator(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The normal form, or <see langword="null"/> if the text is no name.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="original">The string behind <paramref name="text"/>, returned as it is when it is in normal form already.</param>
    public static string? Normalize(ReadOnlySpan<char> text, string? original)
    {
        if (!IsValid(text))
        {
            return null;
        }

        return IsNormalized(text) ? original ?? text.ToString() : Rewrite(text);
    }

    public static string Describe(string kind, string text)
        => $"Not a valid {kind} name: `{text}`. Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters";

    private static bool IsSeparator(char c) => c is '-' or '_' or '.';

    private static bool IsNormalized(ReadOnlySpan<char> text)
    {
        var previous = '\0';
        foreach (var c in text)
        {
            if (c is '_' or '.' || char.IsAsciiLetterUpper(c) || (c == '-' && previous == '-'))
            {
                return false;
            }

            previous = c;
        }

        return true;
    }

    private static string Rewrite(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!IsSeparator(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
            else if (buffer[length - 1] != '-')
            {
                buffer[length++] = '-';
            }
        }

        return buffer[..length].ToString();
    }
}
