using PyTool.Core.Locking.Document;

namespace PyTool.Core.Graphs;

/// <summary>The graph of everything in a lock, for all platforms, extras and groups.</summary>
public static class WholeGraph
{
    private static readonly Dictionary<int, string> NoneIsNewer = [];

    /// <summary>The graph.</summary>
    public static LockGraph Of(LockDocument document, GraphPlace place)
    {
        ArgumentNullException.ThrowIfNull(document);
        var graph = new LockGraph(document, place, isInverted: false, NoneIsNewer);
        for (var i = 0; i < document.Packages.Count; i++)
        {
            AddPackage(graph, document.Packages[i], i);
        }

        AddAll(graph, document, graph.Top, document.Manifest.Requirements);
        foreach (var (group, requirements) in document.Manifest.DependencyGroups)
        {
            AddAll(graph, document, graph.Group(group), requirements);
        }

        return graph;
    }

    private static void AddPackage(LockGraph graph, LockPackage package, int at)
    {
        AddAll(graph, graph.Package(at), package.Dependencies);
        foreach (var (extra, dependencies) in package.OptionalDependencies)
        {
            AddAll(graph, graph.Extra(at, extra), dependencies);
        }

        foreach (var (group, dependencies) in package.GroupDependencies)
        {
            AddAll(graph, graph.Group(at, group), dependencies);
        }
    }

    private static void AddAll(LockGraph graph, GraphNode node, IReadOnlyList<LockEdge> dependencies)
    {
        foreach (var dependency in dependencies)
        {
            graph.Add(node, dependency);
        }
    }

    // Requirements of a script or of a root that is no project name packages, not positions.
    private static void AddAll(LockGraph graph, LockDocument document, GraphNode node, IReadOnlyList<LockRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            for (var i = 0; i < document.Packages.Count; i++)
            {
                if (document.Packages[i].Name == requirement.Name)
                {
                    graph.Add(node, new LockEdge { Target = i, Extras = requirement.Extras, Marker = requirement.Marker });
                }
            }
        }
    }
}
