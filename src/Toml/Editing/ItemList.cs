using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

/// <summary>
/// The elements of a bracketed array or the keys of an inline table, and the gaps around them: gap 0 before the first, gap n after the last.
/// </summary>
internal sealed class ItemList
{
    private readonly byte[] _source;

    public ItemList(TomlDocument document, int node)
    {
        _source = document.Source;
        var store = document.Store;
        Open = store.Nodes[node].Start + 1;
        Close = store.Nodes[node].End - 1;
        IsTable = store.Nodes[node].Kind == TomlKind.Table;
        if (IsTable)
        {
            Items = [.. store.Items!.Where(item => item.Owner == node).Select(item => new TomlSpan(item.Start, item.End))];
            return;
        }

        var items = new List<TomlSpan>();
        for (var element = store.Containers[store.Nodes[node].Container].First; element != 0; element = store.Nodes[element].Next)
        {
            items.Add(new TomlSpan(store.Nodes[element].Start, store.Nodes[element].End));
        }

        Items = items;
    }

    /// <summary>Offset after the opening bracket.</summary>
    public int Open { get; }

    /// <summary>Offset of the closing bracket.</summary>
    public int Close { get; }

    public bool IsTable { get; }

    public IReadOnlyList<TomlSpan> Items { get; }

    /// <summary>Whether a comma follows the last item.</summary>
    public bool HasTrailingComma => Items.Count > 0 && CommaIn(Items[^1].End, Close) >= 0;

    /// <summary>The text between two items without the comma.</summary>
    public string Gap(int index)
    {
        var (start, end) = GapBounds(index);
        var comma = index == 0 ? -1 : CommaIn(start, end);
        var text = System.Text.Encoding.UTF8.GetString(_source.AsSpan(start, end - start));
        return comma < 0 ? text : System.Text.Encoding.UTF8.GetString(_source.AsSpan(start, comma - start)) + System.Text.Encoding.UTF8.GetString(_source.AsSpan(comma + 1, end - comma - 1));
    }

    public (int Start, int End) GapBounds(int index)
    {
        return (index == 0 ? Open : Items[index - 1].End, index == Items.Count ? Close : Items[index].Start);
    }

    public string Text(int index) => System.Text.Encoding.UTF8.GetString(_source.AsSpan(Items[index].Start, Items[index].Length));

    /// <summary>Offset of the comma in a gap, or -1; commas in comments are none.</summary>
    public int CommaIn(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_source[i] == ',')
            {
                return i;
            }

            if (_source[i] == '#')
            {
                var length = _source.AsSpan(i, end - i).IndexOf((byte)'\n');
                i = length < 0 ? end : i + length;
            }
        }

        return -1;
    }
}
