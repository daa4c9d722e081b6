using System.Globalization;
using System.Text;
using PyTool.Toml.Writing;

namespace PyTool.Toml.Parsing;

/// <summary>The way from the root to a node as text: <c>tool.uv.index[1].url</c>.</summary>
internal static class KeyPath
{
    /// <summary>Null for the root itself.</summary>
    public static string? Of(NodeStore store, int node)
    {
        if (node == 0)
        {
            return null;
        }

        var way = new List<int>();
        for (var step = node; step != 0; step = store.Nodes[step].Parent)
        {
            way.Add(step);
        }

        var text = new StringBuilder();
        for (var i = way.Count - 1; i >= 0; i--)
        {
            AppendStep(text, store, way[i]);
        }

        return text.ToString();
    }

    private static void AppendStep(StringBuilder text, NodeStore store, int node)
    {
        var parent = store.Nodes[node].Parent;
        if (store.Nodes[parent].Kind == TomlKind.Array)
        {
            text.Append('[').Append(IndexOf(store, parent, node).ToString(CultureInfo.InvariantCulture)).Append(']');
            return;
        }

        if (text.Length > 0)
        {
            text.Append('.');
        }

        TomlText.AppendKey(text, Encoding.UTF8.GetString(store.KeyOf(node)));
    }

    private static int IndexOf(NodeStore store, int array, int element)
    {
        var index = 0;
        for (var node = store.Containers[store.Nodes[array].Container].First; node != element && node != 0; node = store.Nodes[node].Next)
        {
            index++;
        }

        return index;
    }
}
