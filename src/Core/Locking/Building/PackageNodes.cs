using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Graph;
using PyTool.Core.Resolving;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Building;

/// <summary>A distribution of the graph with its extras and groups, and how the lock identifies it.</summary>
internal sealed class PackageNodes(PackageName name) : IComparable<PackageNodes>
{
    public PackageName Name { get; } = name;

    public GraphNode? Base { get; private set; }

    public List<GraphNode> Extras { get; } = [];

    public List<GraphNode> Groups { get; } = [];

    /// <summary>The version in the lock; <see langword="null"/>: only a build tells.</summary>
    public PyVersion? Version { get; private set; }

    public LockSource Source { get; private set; } = null!;

    /// <summary>The source with a commit, where there is one.</summary>
    public PackageSource Place { get; private set; } = null!;

    /// <summary>Extras that something is needed for.</summary>
    public HashSet<ExtraName> Provided { get; } = [];

    public IEnumerable<GraphNode> All => Extras.Concat(Groups).Prepend(Base!);

    public void Add(GraphNode node)
    {
        if (node.IsBase)
        {
            Base = node;
        }
        else
        {
            (node.Resolved!.Extra is null ? Groups : Extras).Add(node);
        }

        if (node.Resolved!.Extra is { } extra && node.Out.Exists(static edge => edge.Target.IsKept))
        {
            Provided.Add(extra);
        }
    }

    public void Identify(PackageIndex index, LockPlaces places)
    {
        var resolved = Base!.Resolved!;
        Place = resolved.Source is PackageSource.Git git ? index.Settle(git) : resolved.Source;
        Source = places.Source(Place, resolved.Index);
        Version = Place is PackageSource.LocalDirectory && index.IsVersionDynamic(Name, resolved.Source) ? null : resolved.Version;
        Extras.Sort(static (a, b) => a.Resolved!.Extra!.Value.CompareTo(b.Resolved!.Extra!.Value));
        Groups.Sort(static (a, b) => a.Resolved!.Group!.Value.CompareTo(b.Resolved!.Group!.Value));
    }

    public int CompareTo(PackageNodes? other)
    {
        var order = Name.CompareTo(other!.Name);
        order = order != 0 ? order : PyVersion.Compare(Version, other.Version);
        return order != 0 ? order : Source.CompareTo(other.Source);
    }
}
