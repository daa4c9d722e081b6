using System.Globalization;
using PyTool.Abstractions.Artifacts;

namespace PyTool.Index.Artifacts;

/// <summary>Ranges on the wire (RFC 9110 §14).</summary>
internal static class ByteRange
{
    /// <summary>Value of <c>Range</c>.</summary>
    public static string Header(ArtifactRange range)
    {
        if (range.Offset < 0)
        {
            return "bytes=" + Number(range.Offset);
        }

        return $"bytes={Number(range.Offset)}-{(range.Length is { } length ? Number(range.Offset + length - 1) : "")}";
    }

    /// <summary>Reads <c>Content-Range</c>; <see langword="null"/> when it is absent or makes no sense.</summary>
    public static (long First, long Last, long Total)? Read(string? header)
    {
        if (header is null || !header.StartsWith("bytes ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = header.AsSpan(6).Trim();
        var dash = text.IndexOf('-');
        var slash = text.IndexOf('/');
        return dash > 0 && slash > dash
            && Parse(text[..dash], out var first)
            && Parse(text[(dash + 1)..slash], out var last)
            && Parse(text[(slash + 1)..], out var total)
            && first <= last && last < total
            ? (first, last, total)
            : null;
    }

    private static bool Parse(ReadOnlySpan<char> text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
