using System.Text;
using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

/// <summary>The way from the root to a table, kept across edits: keys, and positions in arrays.</summary>
internal sealed class TablePath
{
    /// <summary>A key, or null and a position in an array.</summary>
    private readonly List<(byte[]? Key, int Element)> _steps;

    private TablePath(List<(byte[]? Key, int Element)> steps)
    {
        _steps = steps;
    }

    /// <summary>The keys as a header needs them.</summary>
    public IReadOnlyList<string> Keys => [.. _steps.Where(step => step.Key is not null).Select(step => Encoding.UTF8.GetString(step.Key!))];

    public static TablePath Of(NodeStore store, int table)
    {
        var steps = new List<(byte[]? Key, int Element)>();
        for (var node = table; node != 0; node = store.Nodes[node].Parent)
        {
            var parent = store.Nodes[node].Parent;
            steps.Add(store.Nodes[parent].Kind == TomlKind.Array ? (null, ElementIndex(store, parent, node)) : (store.KeyOf(node).ToArray(), 0));
        }

        steps.Reverse();
        return new TablePath(steps);
    }

    /// <summary>The table in a later document, or -1.</summary>
    public int Find(NodeStore store)
    {
        var (node, depth) = Follow(store);
        return depth == _steps.Count ? node : -1;
    }

    /// <summary>The deepest node of the way that exists.</summary>
    public int Nearest(NodeStore store) => Follow(store).Node;

    private (int Node, int Depth) Follow(NodeStore store)
    {
        var node = 0;
        for (var depth = 0; depth < _steps.Count; depth++)
        {
            var next = Step(store, node, _steps[depth].Key, _steps[depth].Element);
            if (next == 0)
            {
                return (node, depth);
            }

            node = next;
        }

        return (node, _steps.Count);
    }

    private static int Step(NodeStore store, int node, byte[]? key, int element)
    {
        if (key is not null)
        {
            return store.Nodes[node].Kind == TomlKind.Table ? store.Find(node, key) : 0;
        }

        var next = store.Nodes[node].Kind == TomlKind.Array ? store.Containers[store.Nodes[node].Container].First : 0;
        for (var i = 0; i < element && next != 0; i++)
        {
            next = store.Nodes[next].Next;
        }

        return next;
    }

    private static int ElementIndex(NodeStore store, int array, int element)
    {
        var index = 0;
        for (var node = store.Containers[store.Nodes[array].Container].First; node != element; node = store.Nodes[node].Next)
        {
            index++;
        }

        return index;
    }
}
