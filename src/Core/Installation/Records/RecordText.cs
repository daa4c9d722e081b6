using System.Buffers;
using System.Globalization;
using System.Text;

namespace PyTool.Core.Installation.Records;

/// <summary>Reads and writes RECORD (PEP 376, 427): CSV with three fields.</summary>
internal static class RecordText
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Parses strictly; lines with fewer than three fields get empty ones.</summary>
    /// <exception cref="FormatException">Not UTF-8, or not CSV.</exception>
    public static List<RecordLine> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("CSV parse error: invalid UTF-8");
        }

        var lines = new List<RecordLine>();
        var fields = new string[3];
        var position = 0;
        for (var number = 1; position < text.Length; number++)
        {
            var count = 0;
            Array.Fill(fields, "");
            while (true)
            {
                var field = ReadField(text, ref position, number);
                if (count < 3)
                {
                    fields[count] = field;
                }

                count++;
                if (position >= text.Length || text[position] != ',')
                {
                    break;
                }

                position++;
            }

            SkipLineEnd(text, ref position);
            if (count == 1 && fields[0].Length == 0)
            {
                continue;
            }

            if (count is not (3 or 2 or 1))
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"CSV parse error: line {number} has {count} fields"));
            }

            lines.Add(new RecordLine(fields[0], fields[1], fields[2]));
        }

        return lines;
    }

    /// <summary>Writes the lines in the order of their text, with <c>\n</c>.</summary>
    public static byte[] Write(List<RecordLine> lines)
    {
        lines.Sort(static (left, right) =>
        {
            var order = string.CompareOrdinal(left.Path, right.Path);
            order = order != 0 ? order : string.CompareOrdinal(left.Hash, right.Hash);
            return order != 0 ? order : string.CompareOrdinal(left.Size, right.Size);
        });
        var text = new StringBuilder(lines.Count * 96);
        foreach (var line in lines)
        {
            WriteField(text, line.Path);
            text.Append(',');
            WriteField(text, line.Hash);
            text.Append(',').Append(line.Size).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteField(StringBuilder text, string field)
    {
        if (!field.AsSpan().ContainsAny(NeedsQuotes))
        {
            text.Append(field);
            return;
        }

        text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static string ReadField(string text, ref int position, int line)
    {
        if (position < text.Length && text[position] == '"')
        {
            return ReadQuoted(text, ref position, line);
        }

        var length = text.AsSpan(position).IndexOfAny(',', '\r', '\n');
        length = length < 0 ? text.Length - position : length;
        var field = text.Substring(position, length);
        position += length;
        return field;
    }

    private static string ReadQuoted(string text, ref int position, int line)
    {
        var field = new StringBuilder();
        position++;
        while (true)
        {
            var quote = text.IndexOf('"', position);
            if (quote < 0)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"CSV parse error: line {line} has a quote that does not end"));
            }

            field.Append(text, position, quote - position);
            position = quote + 1;
            if (position >= text.Length || text[position] != '"')
            {
                return field.ToString();
            }

            field.Append('"');
            position++;
        }
    }

    private static void SkipLineEnd(string text, ref int position)
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }

        if (position < text.Length && text[position] == '\n')
        {
            position++;
        }
        else if (position < text.Length && text[position] is not '\r' && position > 0 && text[position - 1] is not '\r')
        {
            throw new FormatException("CSV parse error: text after a closing quote");
        }
    }
}
