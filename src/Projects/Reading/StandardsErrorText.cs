using System.Globalization;
using PyTool.Standards;

namespace PyTool.Projects.Reading;

/// <summary>Errors of the standards as uv shows them: the reason, the text, carets below the wrong part.</summary>
internal static class StandardsErrorText
{
    public static string Of(StandardsFormatException exception, string suffix = "") => exception.Text is null || exception.Position < 0
        ? exception.Message
        : Point(exception.Message + suffix, exception.Text, exception.Position, exception.Length);

    private static string Point(string message, string text, int position, int length)
    {
        var indent = new string(' ', Columns(text.AsSpan(0, Math.Min(position, text.Length))));
        return $"{message}\n{text}\n{indent}{new string('^', Math.Max(1, length))}";
    }

    private static int Columns(ReadOnlySpan<char> text) => new StringInfo(text.ToString()).LengthInTextElements;
}
