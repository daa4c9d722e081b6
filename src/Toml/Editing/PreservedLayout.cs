using System.Text;

namespace PyTool.Toml.Editing;

/// <summary>Inserts and removes single items of an array or inline table and leaves the others where they are.</summary>
internal sealed class PreservedLayout(TomlDocument document, int node)
{
    private readonly byte[] _source = document.Source;
    private readonly ItemList _list = new(document, node);

    public List<Splice> Insert(int index, string item)
    {
        if (_list.Items.Count == 0)
        {
            return InsertFirst(item);
        }

        return index == _list.Items.Count ? InsertLast(item) : InsertBefore(index, item);
    }

    public List<Splice> RemoveAt(int index)
    {
        var items = _list.Items;
        var (start, end) = (items[index].Start, items[index].End);
        var comma = _list.CommaIn(end, _list.GapBounds(index + 1).End);
        var afterComma = comma < 0 ? end : comma + 1;
        if (items.Count == 1 && IsBlank(_list.Open, start) && IsBlank(end, comma < 0 ? _list.Close : comma) && IsBlank(afterComma, _list.Close))
        {
            return [new Splice(_list.Open, _list.Close, [])];
        }

        if (TryLineBounds(index, afterComma, out var lineStart, out var lineEnd))
        {
            return [new Splice(lineStart, lineEnd, [])];
        }

        if (index < items.Count - 1 && !HasLineEnd(afterComma, items[index + 1].Start))
        {
            return [new Splice(start, items[index + 1].Start, [])];
        }

        return index == 0 ? [new Splice(start, afterComma, [])] : RemoveWithCommaBefore(index, comma);
    }

    /// <summary>An item behind others on its line: the comma before it goes with it, unless comments lie between.</summary>
    private List<Splice> RemoveWithCommaBefore(int index, int comma)
    {
        var items = _list.Items;
        var before = items[index - 1].End;
        if (_source.AsSpan(before, items[index].Start - before).Contains((byte)'#'))
        {
            return [new Splice(items[index].Start, comma < 0 ? items[index].End : comma + 1, [])];
        }

        return [new Splice(before, items[index].End, [])];
    }

    private List<Splice> InsertFirst(string item)
    {
        if (_source.AsSpan(_list.Open, _list.Close - _list.Open).Trim(" \t\r\n"u8).IsEmpty)
        {
            return [new Splice(_list.Open, _list.Close, Encoding.UTF8.GetBytes(_list.IsTable ? $" {item} " : item))];
        }

        // Only comments: the item goes on a line before the closing bracket.
        var lineStart = _source.AsSpan(0, _list.Close).LastIndexOf((byte)'\n') + 1;
        return [new Splice(lineStart, lineStart, Encoding.UTF8.GetBytes($"    {item},{NewLineBefore(lineStart)}"))];
    }

    private List<Splice> InsertBefore(int index, string item)
    {
        var start = _list.Items[index].Start;
        var (gapStart, _) = _list.GapBounds(index);
        var separator = HasLineEnd(gapStart, start) ? "," + LineBreakLike(start) : ", ";
        return [new Splice(start, start, Encoding.UTF8.GetBytes(item + separator))];
    }

    private List<Splice> InsertLast(string item)
    {
        var items = _list.Items;
        var last = items[^1];
        var isMultiLine = HasLineEnd(_list.GapBounds(items.Count - 1).Start, last.Start);
        var end = last.End;
        if (!isMultiLine)
        {
            return [new Splice(end, end, Encoding.UTF8.GetBytes(", " + item))];
        }

        var comma = _list.CommaIn(end, _list.Close);
        var lineBreak = LineBreakLike(last.Start);
        var from = comma < 0 ? end : comma + 1;
        var restOfLine = _source.AsSpan(from, _list.Close - from).IndexOf((byte)'\n');
        if (restOfLine < 0)
        {
            return [new Splice(end, end, Encoding.UTF8.GetBytes("," + lineBreak + item))];
        }

        // Behind the comment of the last item; a comma is added where one is missing and behind the new item if the others end so.
        var lineEnd = from + restOfLine;
        lineEnd -= _source[lineEnd - 1] == '\r' ? 1 : 0;
        var splices = new List<Splice> { new(lineEnd, lineEnd, Encoding.UTF8.GetBytes(lineBreak + item + (comma < 0 ? "" : ","))) };
        if (comma < 0)
        {
            splices.Add(new Splice(end, end, [(byte)',']));
        }

        return splices.Count == 2 && lineEnd == end ? [new Splice(end, end, Encoding.UTF8.GetBytes("," + lineBreak + item))] : splices;
    }

    /// <summary>The whole lines of an item that shares them with nothing but its comma and comment.</summary>
    private bool TryLineBounds(int index, int afterComma, out int lineStart, out int lineEnd)
    {
        var start = _list.Items[index].Start;
        lineStart = _source.AsSpan(0, start).LastIndexOf((byte)'\n') + 1;
        lineEnd = 0;
        var gapEnd = _list.GapBounds(index + 1).End;
        var length = _source.AsSpan(afterComma, gapEnd - afterComma).IndexOf((byte)'\n');
        if (lineStart <= _list.GapBounds(index).Start || length < 0 || !IsBlank(lineStart, start))
        {
            return false;
        }

        lineEnd = afterComma + length + 1;
        return true;
    }

    private string LineBreakLike(int itemStart)
    {
        var lineStart = _source.AsSpan(0, itemStart).LastIndexOf((byte)'\n') + 1;
        var indentation = Encoding.UTF8.GetString(_source.AsSpan(lineStart, itemStart - lineStart));
        var blanks = indentation.Length - indentation.TrimStart(' ', '\t').Length;
        return NewLineBefore(lineStart) + indentation[..blanks];
    }

    /// <summary>The line end right before the start of a line.</summary>
    private string NewLineBefore(int lineStart) => lineStart > 1 && _source[lineStart - 2] == '\r' ? "\r\n" : "\n";

    private bool HasLineEnd(int start, int end) => _source.AsSpan(start, end - start).Contains((byte)'\n');

    private bool IsBlank(int start, int end) => _source.AsSpan(start, end - start).Trim(" \t\r\n"u8).IsEmpty;
}
