using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

/// <summary>Finds the section behind which a new table goes: the last one that comes before it when tables are walked from the root.</summary>
internal sealed class TableOrder(NodeStore store)
{
    private readonly List<int> _order = [];

    /// <summary>The section before the table itself; for a table that is only implied.</summary>
    public int Before(int node)
    {
        Walk(0, node, includeStop: false);
        return LastSection();
    }

    /// <summary>The section after which a new last member of the table goes.</summary>
    public int AtEndOf(int table)
    {
        Walk(0, table, includeStop: true);
        return LastSection();
    }

    private int LastSection()
    {
        for (var i = _order.Count - 1; i >= 0; i--)
        {
            if ((store.Nodes[_order[i]].Flags & NodeFlags.Header) != 0)
            {
                return _order[i];
            }
        }

        return 0;
    }

    /// <summary>Lists nodes from the root up to the stop, with all below it if wanted; false once it was met. Depth is bounded by the parser.</summary>
    private bool Walk(int node, int stop, bool includeStop)
    {
        if (node == stop && !includeStop)
        {
            return false;
        }

        _order.Add(node);
        var container = store.Containers[store.Nodes[node].Container];
        for (var member = container.First; member != 0; member = store.Nodes[member].Next)
        {
            var isOpen = store.Nodes[member].Kind >= TomlKind.Array && (store.Nodes[member].Flags & NodeFlags.Inline) == 0;
            if (isOpen && !Walk(member, stop, includeStop))
            {
                return false;
            }
        }

        return node != stop;
    }
}
