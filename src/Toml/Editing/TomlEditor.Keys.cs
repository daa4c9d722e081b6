using System.Text;
using PyTool.Toml.Parsing;
using PyTool.Toml.Writing;

namespace PyTool.Toml.Editing;

public sealed partial class TomlEditor
{
    /// <summary>
    /// Sets a key. A present value is replaced where it stands; a new key comes last in its table, dotted like its neighbours if the
    /// table is written with dotted keys, under a header of its own if the table is only implied by longer headers.
    /// </summary>
    /// <param name="table">A table of <see cref="Document"/>.</param>
    /// <param name="key">The key without quotes.</param>
    /// <param name="valueText">The value in TOML, see <see cref="TomlText"/>.</param>
    /// <exception cref="ArgumentException">The text is not one TOML value, or the table is of another document.</exception>
    public void Set(TomlTable table, string key, string valueText) => Set(table, key, valueText, beforeKey: null);

    /// <summary>As <see cref="Set(TomlTable, string, string)"/>, with the place of a new key.</summary>
    /// <param name="table">A table of <see cref="Document"/>.</param>
    /// <param name="key">The key without quotes.</param>
    /// <param name="valueText">The value in TOML, see <see cref="TomlText"/>.</param>
    /// <param name="beforeKey">
    /// A key of the same table: a new key is put before it and the comments that lead up to it. Null, or a key that is not written in the
    /// table's own section: at the end.
    /// </param>
    /// <exception cref="ArgumentException">The text is not one TOML value, or the table is of another document.</exception>
    public void Set(TomlTable table, string key, string valueText, string? beforeKey)
    {
        var node = Own(table.Value);
        ArgumentNullException.ThrowIfNull(key);
        ValueFragment.Check(valueText);
        if (!table.TryGetValue(key, out var present))
        {
            Add(node, TomlText.Key(key), valueText, beforeKey);
        }
        else if (present.Kind < TomlKind.Array || present.IsInline)
        {
            Replace(present, valueText);
        }
        else
        {
            ReplaceSpread(table, key, valueText);
        }
    }

    /// <summary>
    /// Removes a key with its value, whatever way it is written: a line, a dotted key's lines, tables with all tables below them, a member of an inline
    /// table. Comment lines right above go with it, the comment behind it too; comments below belong to what follows and stay.
    /// </summary>
    /// <returns>False when there is no such key.</returns>
    /// <exception cref="ArgumentException">The table is of another document.</exception>
    public bool Remove(TomlTable table, string key)
    {
        Own(table.Value);
        if (!table.TryGetValue(key, out var value))
        {
            return false;
        }

        RemoveNode(value.NodeIndex);
        return true;
    }

    private void ReplaceSpread(TomlTable table, string key, string valueText)
    {
        var before = Document;
        var way = TablePath.Of(Store, table.Value.NodeIndex);
        Remove(table, key);
        try
        {
            // The table may have existed only by what was removed.
            var node = way.Find(Store);
            if (node < 0)
            {
                AddSection(way.Keys, isArray: false, new TableOrder(Store).AtEndOf(way.Nearest(Store)), TomlText.Key(key) + " = " + valueText + NewLine);
            }
            else
            {
                Add(node, TomlText.Key(key), valueText, beforeKey: null);
            }
        }
        catch
        {
            Document = before;
            _map = null;
            throw;
        }
    }

    private void Add(int table, string keyText, string valueText, string? beforeKey)
    {
        var flags = Store.Nodes[table].Flags;
        if ((flags & NodeFlags.Inline) != 0)
        {
            Apply(new PreservedLayout(Document, table).Insert(InlineIndex(table, beforeKey), $"{keyText} = {valueText}"));
            return;
        }

        if (table != 0 && (flags & NodeFlags.Implicit) != 0)
        {
            var keys = TablePath.Of(Store, table).Keys;
            AddSection(keys, isArray: false, new TableOrder(Store).Before(table), $"{keyText} = {valueText}{NewLine}");
            return;
        }

        AddLine(table, keyText, valueText, beforeKey);
    }

    private void AddLine(int table, string keyText, string valueText, string? beforeKey)
    {
        var isDotted = !Map.IsSection(table);
        var lines = Store.Items!.Where(item => Leads(table, item)).ToList();
        var prefix = "";
        if (isDotted)
        {
            if (lines.Count > 0 && (Store.Nodes[lines[^1].Owner].Flags & NodeFlags.Inline) != 0)
            {
                prefix = KeyLexer.Prefix(Document.Source, lines[^1].Start, Distance(table, lines[^1].Owner));
                Apply(new PreservedLayout(Document, lines[^1].Owner).Insert(InlineIndex(lines[^1].Owner, null), $"{prefix}{keyText} = {valueText}"));
                return;
            }

            prefix = KeyLexer.Prefix(Document.Source, lines[^1].Start, Distance(table, lines[^1].Owner));
        }

        var follower = beforeKey is null ? -1 : lines.FindIndex(item => MemberKey(table, item.Leaf) == beforeKey);
        var offset = follower >= 0 ? Map.LeadStart(lines[follower].Start) : isDotted ? Map.LineEnd(lines[^1].End) : Map.BodyEnd(table);
        Apply(LinesAt(offset, $"{prefix}{keyText} = {valueText}{NewLine}"));
    }

    /// <summary>Whether an item is written in the section (or inline table) of this table and leads into it.</summary>
    private bool Leads(int table, Item item)
    {
        for (var node = item.Leaf; node != item.Owner; node = Store.Nodes[node].Parent)
        {
            if (Store.Nodes[node].Parent == table)
            {
                return true;
            }
        }

        return false;
    }

    private int Distance(int table, int owner)
    {
        var distance = 0;
        for (var node = table; node != owner; node = Store.Nodes[node].Parent)
        {
            distance++;
        }

        return distance;
    }

    private string? MemberKey(int table, int leaf)
    {
        for (var node = leaf; node != 0; node = Store.Nodes[node].Parent)
        {
            if (Store.Nodes[node].Parent == table)
            {
                return Encoding.UTF8.GetString(Store.KeyOf(node));
            }
        }

        return null;
    }

    private int InlineIndex(int table, string? beforeKey)
    {
        var items = Store.Items!.Where(item => item.Owner == table).ToList();
        var index = beforeKey is null ? -1 : items.FindIndex(item => MemberKey(table, item.Leaf) == beforeKey);
        return index < 0 ? items.Count : index;
    }
}
