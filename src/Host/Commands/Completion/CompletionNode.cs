using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Completion;

/// <summary>What can be typed behind one command, without what is hidden.</summary>
internal sealed class CompletionNode
{
    /// <summary>The words from the program's name on, joined by spaces.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<CommandEntry> Children { get; init; }

    public required IReadOnlyList<OptionSpec> Options { get; init; }

    /// <summary>All nodes of the tree, the root first.</summary>
    public static IReadOnlyList<CompletionNode> Collect(CommandEntry root)
    {
        var nodes = new List<CompletionNode>();
        Add(nodes, root, root.Name);
        return nodes;
    }

    private static void Add(List<CompletionNode> nodes, CommandEntry entry, string path)
    {
        var command = entry.Open();
        var children = command.Children().Where(c => !c.IsHidden).ToArray();
        var options = command.Options().Concat(GlobalOptions.All).Where(o => !o.IsHidden).DistinctBy(o => o.Name).ToArray();
        nodes.Add(new CompletionNode { Path = path, Children = children, Options = options });
        foreach (var child in children)
        {
            Add(nodes, child, path + " " + child.Name);
        }
    }
}
