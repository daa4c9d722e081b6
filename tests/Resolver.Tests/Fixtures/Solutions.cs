using PyTool.Abstractions.Resolution;

namespace PyTool.Resolver.Tests.Fixtures;

/// <summary>Solutions as texts to compare.</summary>
internal static class Solutions
{
    /// <summary><c>name==version</c> of the distributions of the only fork, sorted.</summary>
    public static string[] Versions(this ResolveOutcome.Solved solved) => Assert.Single(solved.Forks).Versions();

    public static string[] Versions(this ForkResolution fork) =>
        [.. fork.Nodes.Where(node => node.Extra is null && node.Group is null).Select(node => $"{node.Name}=={node.Version}")];

    /// <summary><c>marker: name==version …</c> of each fork, in order of completion.</summary>
    public static string[] ForkTexts(this ResolveOutcome.Solved solved) =>
        [.. solved.Forks.Select(fork => $"{fork.Environment.Marker}: {string.Join(' ', fork.Versions())}")];

    /// <summary><c>a -> b[x] ; marker</c> of each edge.</summary>
    public static string[] EdgeTexts(this ForkResolution fork) => [.. fork.Edges.Select(edge =>
        $"{Node(fork, edge.From)} -> {Node(fork, edge.To)}{(edge.Marker.IsTrue ? "" : " ; " + edge.Marker)}")];

    /// <summary>Everything a fork says, for comparing whole results.</summary>
    public static string Dump(this ResolveOutcome.Solved solved) => string.Join('\n', solved.Forks.Select(fork =>
        $"{fork.Environment.Marker}\n{string.Join('\n', fork.Versions())}\n{string.Join('\n', fork.EdgeTexts())}"));

    private static string Node(ForkResolution fork, int place)
    {
        if (place < 0)
        {
            return "root";
        }

        var node = fork.Nodes[place];
        return node.Extra is { } extra ? $"{node.Name}[{extra}]" : node.Group is { } group ? $"{node.Name}:{group}" : node.Name.Value;
    }
}
