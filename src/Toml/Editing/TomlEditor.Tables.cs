using System.Text;
using PyTool.Toml.Parsing;
using PyTool.Toml.Writing;

namespace PyTool.Toml.Editing;

public sealed partial class TomlEditor
{
    /// <summary>
    /// Makes sure that there is a table. A new one gets a header after the last table that comes before it when the tables are walked from the
    /// root, set off by one blank line; inside an inline table it becomes an inline table.
    /// </summary>
    /// <param name="path">Keys from the root, without quotes.</param>
    /// <returns>The table in the document as it is now.</returns>
    /// <exception cref="InvalidOperationException">A key of the path holds something that is not a table.</exception>
    public TomlTable EnsureTable(params ReadOnlySpan<string> path)
    {
        var table = Root;
        for (var i = 0; i < path.Length; i++)
        {
            if (!table.TryGetValue(path[i], out var next))
            {
                table = AddTables(table, path, i);
            }
            else
            {
                table = next.Kind == TomlKind.Table ? next.AsTable() : throw new InvalidOperationException($"`{next.KeyPath}` is not a table");
            }
        }

        return table;
    }

    /// <summary>Puts a new table into an array of <c>[[tables]]</c>, which is made if it is not there.</summary>
    /// <param name="parent">The table that holds the array.</param>
    /// <param name="key">The key of the array, without quotes.</param>
    /// <param name="index">Position in the array; the number of its elements puts it last.</param>
    /// <param name="entries">Keys without quotes and values in TOML, in the order to write.</param>
    /// <returns>The new table in the document as it is now.</returns>
    /// <exception cref="InvalidOperationException">The key holds something else, or the parent is an inline table.</exception>
    /// <exception cref="ArgumentException">A value is not one TOML value, or the table is of another document.</exception>
    public TomlTable InsertArrayTable(TomlTable parent, string key, int index, IEnumerable<KeyValuePair<string, string>> entries)
    {
        var node = Own(parent.Value);
        ArgumentNullException.ThrowIfNull(entries);
        var body = new StringBuilder();
        foreach (var (name, valueText) in entries)
        {
            ValueFragment.Check(valueText);
            body.Append(TomlText.Key(name)).Append(" = ").Append(valueText).Append(NewLine);
        }

        var way = TablePath.Of(Store, node);
        var array = ArrayOfTables(parent, key);
        var elements = array == 0 ? [] : Elements(array);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)elements.Count, nameof(index));
        if (array == 0 && (Store.Nodes[node].Flags & NodeFlags.Inline) != 0)
        {
            throw new InvalidOperationException($"`{parent.Value.KeyPath}` is an inline table: it cannot hold tables with headers");
        }

        var order = new TableOrder(Store);
        var after = index < elements.Count ? order.Before(elements[index]) : array == 0 ? order.AtEndOf(node) : order.AtEndOf(elements[^1]);
        AddSection([.. way.Keys, key], isArray: true, after, body.ToString());
        return new TomlTable(Document, Elements(Store.Find(way.Find(Store), Encoding.UTF8.GetBytes(key)))[index]);
    }

    /// <summary>Removes a table of an array of <c>[[tables]]</c> with all tables below it and the comments that lead up to it.</summary>
    /// <exception cref="ArgumentException">The array is of another document.</exception>
    /// <exception cref="InvalidOperationException">The array is written in brackets.</exception>
    public void RemoveArrayTable(TomlArray array, int index)
    {
        Apply(LinesOf(ElementTable(array, index)));
    }

    /// <summary>Moves a table of an array of <c>[[tables]]</c>, with its comments and the tables below it, before another one.</summary>
    /// <param name="array">An array of tables of <see cref="Document"/>.</param>
    /// <param name="from">Position of the table to move.</param>
    /// <param name="to">Position it gets; must be smaller.</param>
    /// <exception cref="ArgumentException">The array is of another document.</exception>
    /// <exception cref="InvalidOperationException">The array is written in brackets.</exception>
    public void MoveArrayTableUp(TomlArray array, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(to, from);
        var target = ElementTable(array, to);
        var splices = LinesOf(ElementTable(array, from));
        splices.Sort((left, right) => left.Start.CompareTo(right.Start));
        var moved = new MemoryStream();
        foreach (var splice in splices)
        {
            moved.Write(Document.Source.AsSpan(splice.Start, splice.End - splice.Start));
            if (!EndsLine(moved.ToArray()))
            {
                moved.Write(Map.NewLine);
            }
        }

        var place = Map.LeadStart(Store.Nodes[target].Start);
        splices.Add(new Splice(place, place, moved.ToArray()));
        Apply(splices);
    }

    private TomlTable AddTables(TomlTable parent, ReadOnlySpan<string> path, int index)
    {
        var node = parent.Value.NodeIndex;
        var way = TablePath.Of(Store, node);
        if (node != 0 && (Store.Nodes[node].Flags & NodeFlags.Inline) != 0)
        {
            Add(node, TomlText.Key(path[index]), "{}", beforeKey: null);
            return new TomlTable(Document, way.Find(Store)).GetTable(path[index]);
        }

        AddSection([.. way.Keys, .. path[index..]], isArray: false, new TableOrder(Store).AtEndOf(node), "");
        return new TomlTable(Document, way.Find(Store)).GetTable(path[index]);
    }

    private void AddSection(IReadOnlyList<string> keys, bool isArray, int afterSection, string body)
    {
        var header = string.Join('.', keys.Select(key => TomlText.Key(key)));
        var isBare = afterSection == 0 && Store.Sections.Count == 0 && Store.Items!.Count == 0;
        var offset = isBare ? Document.Source.Length : Map.BodyEnd(afterSection);
        var blank = offset > Map.TextStart ? NewLine : "";
        Apply(LinesAt(offset, blank + (isArray ? $"[[{header}]]" : $"[{header}]") + NewLine + body));
    }

    private int ArrayOfTables(TomlTable parent, string key)
    {
        if (!parent.TryGetValue(key, out var value))
        {
            return 0;
        }

        return (Store.Nodes[value.NodeIndex].Flags & NodeFlags.ArrayOfTables) != 0
            ? value.NodeIndex
            : throw new InvalidOperationException($"`{value.KeyPath}` is not an array of tables");
    }

    private int ElementTable(TomlArray array, int index)
    {
        var node = Own(array.Value);
        if ((Store.Nodes[node].Flags & NodeFlags.ArrayOfTables) == 0)
        {
            throw new InvalidOperationException($"`{array.Value.KeyPath}` is not an array of tables");
        }

        return Elements(node)[index];
    }

    private List<int> Elements(int array)
    {
        var elements = new List<int>();
        for (var node = Store.Containers[Store.Nodes[array].Container].First; node != 0; node = Store.Nodes[node].Next)
        {
            elements.Add(node);
        }

        return elements;
    }
}
