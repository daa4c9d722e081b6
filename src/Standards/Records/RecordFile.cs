using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace PyTool.Standards.Records;

/// <summary>Reads and writes RECORD, the list of a distribution's installed files (PEP 376, PEP 427): CSV without a header.</summary>
public static class RecordFile
{
    /// <summary>Reads a RECORD. Empty lines are skipped; a path given with backslashes gets slashes.</summary>
    /// <param name="text">The content of the file.</param>
    /// <returns>The entries, in the order of the file.</returns>
    /// <exception cref="StandardsFormatException">A line does not have a path and at most a hash and a size.</exception>
    public static IReadOnlyList<RecordEntry> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<RecordEntry>();
        var fields = new List<string>(3);
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            if (PlainLine(text, ref position) is { } plain)
            {
                entries.Add(plain);
                continue;
            }

            if (!Csv.TryReadLine(text, ref position, fields))
            {
                throw new StandardsFormatException("A quoted field of RECORD is not closed", text, start, text.Length - start);
            }

            if (fields is [""])
            {
                continue;
            }

            entries.Add(Entry(fields) ?? throw new StandardsFormatException($"Not a line of RECORD: `{text[start..position].TrimEnd()}`", text, start, position - start));
        }

        return entries;
    }

    /// <summary>Reads a RECORD.</summary>
    /// <param name="text">The content of the file; <see langword="null"/> cannot be read.</param>
    /// <param name="entries">The entries, or <see langword="null"/>.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IReadOnlyList<RecordEntry>? entries)
    {
        entries = null;
        try
        {
            entries = text is null ? null : Parse(text);
        }
        catch (StandardsFormatException)
        {
            // The answer is "no".
        }

        return entries is not null;
    }

    /// <summary>Writes a RECORD: sorted, lines ended by <c>\n</c>, quotes only where they are needed.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <returns>The content of the file.</returns>
    public static string Write(IEnumerable<RecordEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var sorted = entries.ToArray();
        Array.Sort(sorted);
        var text = new StringBuilder(sorted.Length * 96);
        foreach (var entry in sorted)
        {
            entry.AppendTo(text);
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a line as nearly all are: three fields without quotes, of which the last may be empty. <see langword="null"/>, and no step forward, for any other.</summary>
    private static RecordEntry? PlainLine(string text, ref int position)
    {
        var line = text.AsSpan(position);
        var end = line.IndexOf('\n');
        if (end < 0)
        {
            return null;
        }

        line = line[..end];
        line = line.EndsWith('\r') ? line[..^1] : line;
        if (line.ContainsAny('"', '\r', '\\'))
        {
            return null;
        }

        var first = line.IndexOf(',');
        var second = first < 0 ? -1 : line[(first + 1)..].IndexOf(',');
        if (first <= 0 || second < 0)
        {
            return null;
        }

        var hash = line.Slice(first + 1, second);
        var rest = line[(first + second + 2)..];
        var size = 0L;
        if (!rest.IsEmpty && !long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out size))
        {
            return null;
        }

        position += end + 1;
        return new RecordEntry { Path = line[..first].ToString(), Hash = hash.IsEmpty ? null : hash.ToString(), Size = rest.IsEmpty ? null : size };
    }

    private static RecordEntry? Entry(List<string> fields)
    {
        if (fields.Count > 3 || fields[0].Length == 0)
        {
            return null;
        }

        long? size = null;
        if (fields.Count > 2 && fields[2].Length > 0)
        {
            if (!long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            size = number;
        }

        return new RecordEntry
        {
            Path = fields[0].Replace('\\', '/'), Hash = fields.Count > 1 && fields[1].Length > 0 ? fields[1] : null, Size = size,
        };
    }
}
