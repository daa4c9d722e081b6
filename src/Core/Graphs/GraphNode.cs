using PyTool.Core.Locking.Document;

namespace PyTool.Core.Graphs;

/// <summary>A node of a lock written as a graph: a package, one of its extras or groups, or what stands above the packages.</summary>
public sealed class GraphNode
{
    /// <summary>Names the node in the whole graph.</summary>
    public required string Id { get; init; }

    /// <summary>The package; <see langword="null"/>: a workspace, a script, or a group of a workspace.</summary>
    public LockPackage? Package { get; init; }

    /// <summary>What it is: <c>package</c>, <c>workspace</c>, <c>script</c>, <c>extra</c> or <c>group</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the extra or group; <see langword="null"/>: neither.</summary>
    public string? Label { get; init; }

    /// <summary>Newest version that is known; <see langword="null"/>: nobody asked, or it is locked.</summary>
    public string? Latest { get; init; }

    /// <summary>What it needs, or in an inverted graph what needs it.</summary>
    public List<GraphLink> Dependencies { get; } = [];

    /// <summary>Its extras by name.</summary>
    public SortedDictionary<string, string> Extras { get; } = new(StringComparer.Ordinal);

    /// <summary>Its groups by name.</summary>
    public SortedDictionary<string, string> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a link once.</summary>
    internal void Link(string id, string? marker)
    {
        var link = new GraphLink { Id = id, Marker = marker };
        if (!Dependencies.Contains(link))
        {
            Dependencies.Add(link);
        }
    }
}
