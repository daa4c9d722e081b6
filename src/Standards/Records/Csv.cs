using System.Text;

namespace PyTool.Standards.Records;

/// <summary>The dialect of CSV that RECORD uses: commas, double quotes doubled inside quotes, lines end in LF or CRLF.</summary>
internal static class Csv
{
    public static string Quote(string field)
        => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Reads the fields up to the end of a line; false if the text ends within quotes.</summary>
    public static bool TryReadLine(string text, ref int position, List<string> fields)
    {
        fields.Clear();
        while (true)
        {
            if (!TryReadField(text, ref position, out var field))
            {
                return false;
            }

            fields.Add(field);
            if (position >= text.Length || text[position] != ',')
            {
                break;
            }

            position++;
        }

        position += position < text.Length && text[position] == '\r' ? 1 : 0;
        position += position < text.Length && text[position] == '\n' ? 1 : 0;
        return true;
    }

    private static bool TryReadField(string text, ref int position, out string field)
    {
        if (position >= text.Length || text[position] != '"')
        {
            var end = text.AsSpan(position).IndexOfAny(",\r\n");
            end = end < 0 ? text.Length : position + end;
            field = text[position..end];
            position = end;
            return true;
        }

        var value = new StringBuilder();
        position++;
        while (true)
        {
            var quote = text.IndexOf('"', position);
            if (quote < 0)
            {
                field = "";
                return false;
            }

            value.Append(text, position, quote - position);
            position = quote + 1;
            if (position >= text.Length || text[position] != '"')
            {
                break;
            }

            value.Append('"');
            position++;
        }

        // Text behind the closing quote belongs to the field, as in Python's reader.
        var rest = text.AsSpan(position).IndexOfAny(",\r\n");
        rest = rest < 0 ? text.Length : position + rest;
        value.Append(text, position, rest - position);
        position = rest;
        field = value.ToString();
        return true;
    }
}
