using System.Buffers;
using System.Text;

namespace PyTool.Index.Urls;

/// <summary>
/// URLs as text. <see cref="Uri"/> rewrites paths (it decodes <c>%61</c>), and locks keep URLs as the index wrote them; so references are resolved here,
/// with nothing changed but what no URL may contain.
/// </summary>
internal static partial class UrlText
{
    // What the URL standard percent-encodes in a path, besides what is not ASCII.
    private static readonly SearchValues<char> Printable = SearchValues.Create(
        "!$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]_abcdefghijklmnopqrstuvwxyz|~#^");

    /// <summary>The text with spaces, controls, quotes, angle brackets, braces and everything beyond ASCII percent-encoded.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Printable))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Printable.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            for (var i = 0; i < count; i++)
            {
                result.Append('%').Append(Hex(bytes[i] >> 4)).Append(Hex(bytes[i] & 15));
            }
        }

        return result.ToString();
    }

    /// <summary>A <see cref="Uri"/> that sends the path exactly as written; <see langword="null"/> when the text is no URL for the wire.</summary>
    public static Uri? ToUri(string url)
    {
        // The option below does not know fragments.
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var text = hash < 0 ? url : url[..hash];
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return Uri.TryCreate(text, options, out var uri) && uri.IsAbsoluteUri && uri.Scheme is "http" or "https" && uri!.Host.Length > 0 ? uri : null;
    }

    /// <summary>The URL up to its query and fragment.</summary>
    public static ReadOnlySpan<char> WithoutQuery(ReadOnlySpan<char> url)
    {
        var end = url.IndexOfAny('?', '#');
        return end < 0 ? url : url[..end];
    }

    /// <summary>The last segment of the path, decoded once; empty when there is none.</summary>
    public static string FileName(string url)
    {
        var path = WithoutQuery(url);
        var name = path[(path.LastIndexOf('/') + 1)..].ToString();
        return name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name;
    }

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
