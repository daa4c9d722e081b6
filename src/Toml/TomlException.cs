using System.Globalization;

namespace PyTool.Toml;

/// <summary>
/// A text that is not TOML 1.1, or a value that is not of the kind the reader asked for. Whoever opened the file catches it;
/// every property is filled so that the message can be rendered in another shape.
/// </summary>
public sealed class TomlException : Exception
{
    internal TomlException(string reason, string? expected, string? fileName, string? keyPath, TomlSpan span, TomlPosition position, string lineText)
        : base(Describe(reason, fileName, keyPath, position))
    {
        Reason = reason;
        Expected = expected;
        FileName = fileName;
        KeyPath = keyPath;
        Span = span;
        Position = position;
        LineText = lineText;
    }

    /// <summary>What is wrong, without place: <c>expected a string, found an integer</c>.</summary>
    public string Reason { get; }

    /// <summary>What would have been right here, or null where nothing single would be (a key that is defined twice).</summary>
    public string? Expected { get; }

    /// <summary>The name that was given when the document was parsed, or null.</summary>
    public string? FileName { get; }

    /// <summary>The key that was being read, such as <c>tool.uv.index[1].url</c>; null at the top of the document.</summary>
    public string? KeyPath { get; }

    /// <summary>The offending bytes; empty at the end of the text.</summary>
    public TomlSpan Span { get; }

    /// <summary>Line and column of the first offending character.</summary>
    public TomlPosition Position { get; }

    /// <summary>Line of the first offending character, the first is 1.</summary>
    public int Line => Position.Line;

    /// <summary>Column of the first offending character in Unicode code points, the first is 1.</summary>
    public int Column => Position.Column;

    /// <summary>The text of that line without its line end, cut off when it is very long; empty when it is not UTF-8.</summary>
    public string LineText { get; }

    /// <summary>
    /// The error with the line it is about, for a terminal:
    /// <code>
    /// TOML parse error at line 1, column 5
    ///   |
    /// 1 | a = ?
    ///   |     ^
    /// expected a value, found `?`
    /// </code>
    /// Line feeds between the lines, none at the end.
    /// </summary>
    public string Excerpt
    {
        get
        {
            var number = Line.ToString(CultureInfo.InvariantCulture);
            var margin = new string(' ', number.Length);
            var indentation = new string(' ', Column - 1);
            var marks = new string('^', Math.Clamp(Span.Length, 1, Math.Max(1, LineText.Length - Column + 1)));
            return $"TOML parse error at {Position}\n{margin} |\n{number} | {LineText}\n{margin} | {indentation}{marks}\n{Reason}";
        }
    }

    private static string Describe(string reason, string? fileName, string? keyPath, TomlPosition position)
    {
        var file = fileName is null ? "" : $"`{fileName}`, ";
        var key = keyPath is null ? "" : $", key `{keyPath}`";
        return $"{file}{position}{key}: {reason}";
    }
}
