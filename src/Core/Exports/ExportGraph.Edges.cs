using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Core.Syncing;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Exports;

internal sealed partial class ExportGraph
{
    private void AddGroups()
    {
        var (target, groups) = (_request.Target, _request.Groups);
        FollowRequirements(_document.Manifest.Requirements);
        foreach (var root in target.Roots)
        {
            FollowGroups(Members[root.Name], group => groups.Includes(group, InstallTarget.DefaultsOf(root.File)));
        }

        if (target.HasRootGroups)
        {
            FollowManifest(group => groups.Includes(group, InstallTarget.DefaultsOf(target.Workspace.Root)));
        }
        else if (target.IsSingle)
        {
            // With one member selected, named groups of the root of the workspace count too, unless the member has its own of that name.
            var member = target.Roots[0];
            bool IsWanted(GroupName group) => groups.IsNamed(group) && groups.Includes(group, null) && !member.Groups.TryGet(group, out _);
            if (target.Workspace.IsRootVirtual)
            {
                FollowManifest(IsWanted);
            }
            else if (target.Workspace.Root.Name != member.Name && Members.TryGetValue(target.Workspace.Root.Name, out var at))
            {
                FollowGroups(at, IsWanted);
            }
        }
    }

    private void FollowGroups(int position, Func<GroupName, bool> isWanted)
    {
        foreach (var (group, edges) in _document.Packages[position].GroupDependencies)
        {
            if (isWanted(group))
            {
                Follow(_root, edges);
            }
        }
    }

    private void FollowManifest(Func<GroupName, bool> isWanted)
    {
        foreach (var (group, requirements) in _document.Manifest.DependencyGroups)
        {
            if (isWanted(group))
            {
                FollowRequirements(requirements);
            }
        }
    }

    // Requirements of no package name no position: every package of the name is meant, each where its fork holds.
    private void FollowRequirements(IReadOnlyList<LockRequirement> requirements)
    {
        var bounds = _document.RequiresPython.Bounds;
        foreach (var requirement in requirements)
        {
            for (var i = 0; i < _document.Packages.Count; i++)
            {
                var package = _document.Packages[i];
                if (package.Name != requirement.Name || _pruned.Contains(package.Name))
                {
                    continue;
                }

                var marker = package.ResolutionMarkers.Count == 0 ? requirement.Marker : requirement.Marker.And(Marker.AnyOf(package.ResolutionMarkers));
                marker = marker.Simplify(bounds);
                Connect(_root, i, default, marker);
                foreach (var extra in requirement.Extras)
                {
                    Connect(_root, i, extra, marker);
                    _active.Ask(new ConflictItem { Package = package.Name, Extra = extra }, _root, marker);
                }
            }
        }
    }

    private void AddEdges()
    {
        while (_queue.TryDequeue(out var item))
        {
            var package = _document.Packages[item.Node.Position];
            Follow(item.Node, item.Extra.IsDefault ? package.Dependencies : EdgesOf(package, item.Extra));
        }
    }

    private void Follow(ExportNode from, IReadOnlyList<LockEdge> edges)
    {
        foreach (var edge in edges)
        {
            var name = _document.Packages[edge.Target].Name;
            if (_pruned.Contains(name))
            {
                continue;
            }

            Connect(from, edge.Target, default, edge.Marker);
            foreach (var extra in edge.Extras)
            {
                Connect(from, edge.Target, extra, edge.Marker);
                _active.Ask(new ConflictItem { Package = name, Extra = extra }, from, edge.Marker);
            }
        }
    }

    private static IReadOnlyList<LockEdge> EdgesOf(LockPackage package, ExtraName extra)
    {
        foreach (var (name, edges) in package.OptionalDependencies)
        {
            if (name == extra)
            {
                return edges;
            }
        }

        return [];
    }
}
