using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

public sealed partial class TomlEditor
{
    private void RemoveNode(int node)
    {
        var before = Document;
        var way = TablePath.Of(Store, Store.Nodes[node].Parent);
        var key = Store.KeyOf(node).ToArray();
        try
        {
            // Members of inline tables share commas: one at a time. Everything else goes at once.
            while (node != 0 && TryFindInlineItem(node, out var owner, out var index))
            {
                Apply(new PreservedLayout(Document, owner).RemoveAt(index));
                var parent = way.Find(Store);
                node = parent < 0 ? 0 : Store.Find(parent, key);
            }

            if (node != 0)
            {
                Apply(LinesOf(node));
            }
        }
        catch
        {
            Document = before;
            _map = null;
            throw;
        }
    }

    private bool TryFindInlineItem(int node, out int owner, out int index)
    {
        owner = 0;
        index = 0;
        foreach (var item in Store.Items!)
        {
            if (!Map.IsSection(item.Owner) && IsOnWay(node, item))
            {
                owner = item.Owner;
                var items = Store.Items!.Where(other => other.Owner == item.Owner).ToList();
                index = items.IndexOf(item);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the item's key names the node or leads through it.</summary>
    private bool IsOnWay(int node, Item item)
    {
        for (var step = item.Leaf; step != item.Owner; step = Store.Nodes[step].Parent)
        {
            if (step == node)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBelow(int node, int ancestor)
    {
        for (var step = node; step != 0; step = Store.Nodes[step].Parent)
        {
            if (step == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines that make up a node, with the comments that lead up to them.</summary>
    private List<Splice> LinesOf(int node)
    {
        var splices = new List<Splice>();
        foreach (var section in Store.Sections)
        {
            if (IsBelow(section.Table, node))
            {
                splices.Add(new Splice(Map.LeadStart(section.Start), Map.BodyEnd(section.Table), []));
            }
        }

        foreach (var item in Store.Items!)
        {
            if (Map.IsSection(item.Owner) && !IsBelow(item.Owner, node) && IsOnWay(node, item))
            {
                splices.Add(new Splice(Map.LeadStart(item.Start), Map.LineEnd(item.End), []));
            }
        }

        return splices;
    }
}
