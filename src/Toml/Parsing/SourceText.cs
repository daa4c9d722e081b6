using System.Text;

namespace PyTool.Toml.Parsing;

/// <summary>Places in a text; only errors and editors ask for them.</summary>
internal readonly struct SourceText(byte[] bytes, string? fileName)
{
    private const int LongestLine = 400;

    public TomlException Error(string reason, string? expected, string? keyPath, TomlSpan span)
    {
        return new TomlException(reason, expected, fileName, keyPath, span, PositionOf(span.Start), LineAt(span.Start));
    }

    public TomlPosition PositionOf(int offset)
    {
        var before = bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        if (lineStart == 0 && before.StartsWith("\uFEFF"u8))
        {
            lineStart = 3;
        }

        var column = 1;
        foreach (var value in before[lineStart..])
        {
            // Continuation bytes belong to the code point before them.
            if ((value & 0xC0) != 0x80)
            {
                column++;
            }
        }

        return new TomlPosition(line, column);
    }

    private string LineAt(int offset)
    {
        var start = bytes.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;
        var line = bytes.AsSpan(start);
        var end = line.IndexOf((byte)'\n');
        line = end < 0 ? line : line[..end];
        line = line.TrimEnd((byte)'\r');
        if (start == 0 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        if (line.Length > LongestLine)
        {
            line = line[..LongestLine];
        }

        // A cut may fall inside a code point, and the line may be the one that is not UTF-8: then replacement characters are right.
        return Encoding.UTF8.GetString(line);
    }
}
