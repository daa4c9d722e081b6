using System.Globalization;
using System.Text;
using PyTool.Toml;

namespace PyTool.Projects.Reading;

/// <summary>A place in a TOML file as uv shows it: the line, carets below it, the reason.</summary>
internal static class TomlSnippet
{
    private const int LongestLine = 4096;

    public static string Of(TomlException exception)
    {
        return Render(exception.Line, exception.Column, exception.LineText, exception.Span.Length, exception.Reason);
    }

    public static string Of(TomlDocument document, TomlSpan span, string reason)
    {
        var source = document.Utf8.Span;
        var start = source[..span.Start].LastIndexOf((byte)'\n') + 1;
        var length = source[span.Start..].IndexOf((byte)'\n');
        var end = length < 0 ? source.Length : span.Start + length;
        if (end > start && source[end - 1] == '\r')
        {
            end--;
        }

        var line = Encoding.UTF8.GetString(source[start..Math.Min(end, start + LongestLine)]);
        var width = Encoding.UTF8.GetCharCount(source[span.Start..Math.Max(span.Start, Math.Min(span.End, end))]);
        var position = document.GetPosition(span.Start);
        return Render(position.Line, position.Column, line.TrimStart('\uFEFF'), width, reason);
    }

    private static string Render(int line, int column, string text, int width, string reason)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        var carets = new string('^', Math.Max(1, Math.Min(width, text.Length - column + 1)));
        return $"""
            TOML parse error at line {number}, column {column.ToString(CultureInfo.InvariantCulture)}
            {gutter} |
            {number} | {text}
            {gutter} | {new string(' ', column - 1)}{carets}
            {reason}
            """;
    }
}
