using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

/// <summary>The lines of a document: which section and which key stands where, and what blank and comment lines lead up to it.</summary>
internal sealed class DocumentMap
{
    private readonly TomlDocument _document;

    /// <summary>Headers and keys of sections in source order: where each line starts.</summary>
    private readonly List<(int Start, int End, int Section)> _lines = [];

    public DocumentMap(TomlDocument document)
    {
        _document = document;
        var store = document.Store;
        foreach (var section in store.Sections)
        {
            _lines.Add((section.Start, section.End, section.Table));
        }

        foreach (var item in store.Items!)
        {
            if (IsSection(item.Owner))
            {
                _lines.Add((item.Start, item.End, item.Owner));
            }
        }

        _lines.Sort((left, right) => left.Start.CompareTo(right.Start));
        NewLine = FindNewLine(document.Source);
    }

    /// <summary>The line end that the document uses, a line feed if it has none.</summary>
    public byte[] NewLine { get; }

    /// <summary>Offset of the first byte that is text.</summary>
    public int TextStart => _document.Source.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>Whether keys of this table stand on lines of their own.</summary>
    public bool IsSection(int table) => table == 0 || (_document.Store.Nodes[table].Flags & NodeFlags.Header) != 0;

    /// <summary>Offset after the last line of a section, the blank and comment lines before the next header left out.</summary>
    public int BodyEnd(int section)
    {
        var end = -1;
        foreach (var line in _lines)
        {
            if (line.Section == section)
            {
                end = line.End;
            }
        }

        return end < 0 ? TextStart : LineEnd(end);
    }

    /// <summary>Offset after the line end that follows.</summary>
    public int LineEnd(int offset)
    {
        var length = _document.Source.AsSpan(offset).IndexOf((byte)'\n');
        return length < 0 ? _document.Source.Length : offset + length + 1;
    }

    /// <summary>Where the blank and comment lines begin that lead up to a header or key.</summary>
    public int LeadStart(int start)
    {
        var previous = -1;
        foreach (var line in _lines)
        {
            if (line.Start >= start)
            {
                break;
            }

            previous = line.End;
        }

        return previous >= 0 ? LineEnd(previous) : StartOfFirstComment(start);
    }

    /// <summary>At the top of the file only the comment right above belongs to the first line; what a blank line sets off is about the file.</summary>
    private int StartOfFirstComment(int start)
    {
        var lead = _document.Source.AsSpan(TextStart, start - TextStart);
        var from = 0;
        for (var position = 0; position < lead.Length;)
        {
            var length = lead[position..].IndexOf((byte)'\n');
            var next = length < 0 ? lead.Length : position + length + 1;
            if (length >= 0 && lead[position..next].Trim(" \t\r\n"u8).IsEmpty)
            {
                from = next;
            }

            position = next;
        }

        return TextStart + from;
    }

    private static byte[] FindNewLine(byte[] source)
    {
        var lineFeed = source.AsSpan().IndexOf((byte)'\n');
        return lineFeed > 0 && source[lineFeed - 1] == '\r' ? [(byte)'\r', (byte)'\n'] : [(byte)'\n'];
    }
}
