using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Graph;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Finds the packages of a lock that an environment needs: from the roots along all edges that hold there.</summary>
internal sealed class LockTraversal
{
    private readonly LockDocument _document;
    private readonly MarkerEnvironment _environment;
    private readonly HashSet<ExtraName> _active = [];
    private readonly HashSet<(int Package, ExtraName Extra)> _seen = [];
    private readonly Queue<(int Package, ExtraName Extra)> _queue = new();
    private readonly MarkerSelection _selection;

    public LockTraversal(LockDocument document, MarkerEnvironment environment)
    {
        _document = document;
        _environment = environment;
        _selection = new MarkerSelection { Extras = _active };
    }

    /// <summary>Positions of the packages in the lock, ascending.</summary>
    public IReadOnlyList<int> Find(InstallTarget target, ExtraSelection extras, GroupSelection groups)
    {
        var roots = FindRoots(target);
        Activate(target, extras, groups, roots);
        if (_document.Conflicts.Count > 0)
        {
            // Extras that only dependencies ask for can decide further edges: until nothing new turns up.
            int before;
            do
            {
                before = _active.Count;
                Walk(target, extras, groups, roots, activates: true);
            }
            while (_active.Count > before);
            CheckActive();
        }

        Walk(target, extras, groups, roots, activates: false);
        return [.. _seen.Select(static node => node.Package).Distinct().Order()];
    }

    private Dictionary<PackageName, int> FindRoots(InstallTarget target)
    {
        var members = target.Workspace.Members.Select(static member => member.Name).ToHashSet();
        var roots = new Dictionary<PackageName, int>();
        for (var i = 0; i < _document.Packages.Count; i++)
        {
            if (_document.Packages[i].Source.IsTree && members.Contains(_document.Packages[i].Name))
            {
                roots[_document.Packages[i].Name] = i;
            }
        }

        return roots;
    }

    private void Activate(InstallTarget target, ExtraSelection extras, GroupSelection groups, Dictionary<PackageName, int> roots)
    {
        foreach (var root in target.Roots)
        {
            if (!roots.TryGetValue(root.Name, out var at))
            {
                continue;
            }

            var package = _document.Packages[at];
            if (groups.IncludesProject)
            {
                Add(new ConflictItem { Package = root.Name });
                foreach (var (extra, _) in package.OptionalDependencies)
                {
                    if (extras.Includes(extra))
                    {
                        Add(new ConflictItem { Package = root.Name, Extra = extra });
                    }
                }

                // An extra without dependencies has no table in the lock.
                foreach (var extra in extras.Extras.Where(extras.Includes))
                {
                    Add(new ConflictItem { Package = root.Name, Extra = extra });
                }
            }

            foreach (var group in root.Groups.Groups)
            {
                if (groups.Includes(group.Name, InstallTarget.DefaultsOf(root.File)))
                {
                    Add(new ConflictItem { Package = root.Name, Group = group.Name });
                }
            }
        }
    }

    private void Add(ConflictItem item) => _active.Add(ConflictMarkers.Encode(item));

    private void Walk(InstallTarget target, ExtraSelection extras, GroupSelection groups, Dictionary<PackageName, int> roots, bool activates)
    {
        _seen.Clear();
        foreach (var root in target.Roots)
        {
            var at = roots.TryGetValue(root.Name, out var found)
                ? found
                : throw SyncErrors.Of(SyncErrors.Unsuitable, $"Could not find root package `{root.Name}` in the lockfile");
            Start(root, at, extras, groups, activates);
        }

        FollowRequirements(_document.Manifest.Requirements, activates);
        if (target.HasRootGroups)
        {
            StartManifest(target, groups, activates);
        }
        else if (target.IsSingle)
        {
            StartGroupsOfRoot(target, groups, roots, activates);
        }

        while (_queue.TryDequeue(out var node))
        {
            var package = _document.Packages[node.Package];
            Follow(node.Extra.IsDefault ? package.Dependencies : EdgesOf(package.OptionalDependencies, node.Extra), activates);
        }
    }

    private void Start(Projects.Workspaces.WorkspaceMember root, int at, ExtraSelection extras, GroupSelection groups, bool activates)
    {
        var package = _document.Packages[at];
        if (groups.IncludesProject)
        {
            Enqueue(at, default);
            foreach (var (extra, _) in package.OptionalDependencies)
            {
                if (extras.Includes(extra))
                {
                    Enqueue(at, extra);
                }
            }
        }

        foreach (var (group, edges) in package.GroupDependencies)
        {
            if (groups.Includes(group, InstallTarget.DefaultsOf(root.File)))
            {
                Follow(edges, activates);
            }
        }
    }

    /// <summary>With one member selected, named groups of the root of the workspace count too, unless the member has its own of that name.</summary>
    private void StartGroupsOfRoot(InstallTarget target, GroupSelection groups, Dictionary<PackageName, int> roots, bool activates)
    {
        var member = target.Roots[0];
        if (target.Workspace.IsRootVirtual)
        {
            foreach (var (group, requirements) in _document.Manifest.DependencyGroups)
            {
                if (groups.IsNamed(group) && groups.Includes(group, null) && !member.Groups.TryGet(group, out _))
                {
                    FollowRequirements(requirements, activates);
                }
            }
        }
        else if (target.Workspace.Root.Name != member.Name && roots.TryGetValue(target.Workspace.Root.Name, out var at))
        {
            foreach (var (group, edges) in _document.Packages[at].GroupDependencies)
            {
                if (groups.IsNamed(group) && groups.Includes(group, null) && !member.Groups.TryGet(group, out _))
                {
                    Follow(edges, activates);
                }
            }
        }
    }

    private void StartManifest(InstallTarget target, GroupSelection groups, bool activates)
    {
        foreach (var (group, requirements) in _document.Manifest.DependencyGroups)
        {
            if (groups.Includes(group, InstallTarget.DefaultsOf(target.Workspace.Root)))
            {
                FollowRequirements(requirements, activates);
            }
        }
    }

    /// <summary>Requirements of no package name no position: every package of the name whose fork holds is meant.</summary>
    private void FollowRequirements(IReadOnlyList<LockRequirement> requirements, bool activates)
    {
        foreach (var requirement in requirements)
        {
            if (!requirement.Marker.Evaluate(_environment, _selection))
            {
                continue;
            }

            for (var i = 0; i < _document.Packages.Count; i++)
            {
                var package = _document.Packages[i];
                if (package.Name != requirement.Name || !HoldsHere(package))
                {
                    continue;
                }

                Enqueue(i, default);
                foreach (var extra in requirement.Extras)
                {
                    Reach(i, extra, activates);
                }
            }
        }
    }

    private bool HoldsHere(LockPackage package)
    {
        foreach (var marker in package.ResolutionMarkers)
        {
            if (marker.Evaluate(_environment, _selection))
            {
                return true;
            }
        }

        return package.ResolutionMarkers.Count == 0;
    }

    private void Follow(IReadOnlyList<LockEdge> edges, bool activates)
    {
        foreach (var edge in edges)
        {
            if (!edge.Marker.IsTrue && !edge.Marker.Evaluate(_environment, _selection))
            {
                continue;
            }

            Enqueue(edge.Target, default);
            foreach (var extra in edge.Extras)
            {
                Reach(edge.Target, extra, activates);
            }
        }
    }

    private void Reach(int package, ExtraName extra, bool activates)
    {
        Enqueue(package, extra);
        if (activates)
        {
            Add(new ConflictItem { Package = _document.Packages[package].Name, Extra = extra });
        }
    }

    private void Enqueue(int package, ExtraName extra)
    {
        if (_seen.Add((package, extra)))
        {
            _queue.Enqueue((package, extra));
        }
    }

    private void CheckActive()
    {
        foreach (var set in _document.Conflicts)
        {
            var active = set.Where(item => item.Extra is not null && _active.Contains(ConflictMarkers.Encode(item))).ToArray();
            if (active.Length > 1)
            {
                throw SyncErrors.Of(SyncErrors.Selection,
                    $"Found conflicting extras `{active[0].Package}[{active[0].Extra}]` and `{active[1].Package}[{active[1].Extra}]` enabled simultaneously");
            }
        }
    }

    private static IReadOnlyList<LockEdge> EdgesOf(IReadOnlyList<KeyValuePair<ExtraName, IReadOnlyList<LockEdge>>> tables, ExtraName extra)
    {
        foreach (var (name, edges) in tables)
        {
            if (name == extra)
            {
                return edges;
            }
        }

        return [];
    }
}
