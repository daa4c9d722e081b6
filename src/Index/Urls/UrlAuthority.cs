namespace PyTool.Index.Urls;

/// <summary>Where the parts of <c>scheme://user:word@host:port/…</c> lie in a text.</summary>
internal readonly record struct UrlAuthority(int Start, int HostStart, int End)
{
    public static readonly UrlAuthority None = new(-1, -1, -1);

    /// <summary>Length of the user information, its <c>@</c> included.</summary>
    public int UserInfoLength => HostStart - Start;

    public static UrlAuthority Find(string text)
    {
        var mark = text.IndexOf("://", StringComparison.Ordinal);
        if (mark <= 0 || !IsScheme(text.AsSpan(0, mark)))
        {
            return None;
        }

        var start = mark + 3;
        var length = text.AsSpan(start).IndexOfAny("/?#\\");
        var end = length < 0 ? text.Length : start + length;
        var at = text.AsSpan(start, end - start).LastIndexOf('@');
        return new UrlAuthority(start, start + at + 1, end);
    }

    internal static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
