using System.Diagnostics.CodeAnalysis;
using PyTool.Projects.Indexes;
using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Projects.Workspaces;

/// <summary>A workspace: its root and its members. A single project is a workspace with one member. Immutable.</summary>
public sealed partial class Workspace
{
    private readonly Dictionary<PackageName, WorkspaceMember> _byName;
    private readonly Lazy<Dictionary<PackageName, bool?>> _required;
    private readonly Lazy<ExpandedGroups> _rootGroups;

    internal Workspace(PyProjectFile root, WorkspaceMember? current, WorkspaceMember[] members)
    {
        Root = root;
        Current = current;
        Members = members;
        _byName = members.ToDictionary(static m => m.Name);
        _required = new Lazy<Dictionary<PackageName, bool?>>(FindRequired);
        _rootGroups = new Lazy<ExpandedGroups>(() => ExpandedGroups.Of(root));
    }

    /// <summary>The file of the root.</summary>
    public PyProjectFile Root { get; }

    /// <summary>Absolute path of the root; lock and environment live here.</summary>
    public string Directory => Root.Directory;

    /// <summary>The members, sorted by name; the root is one if it has a <c>[project]</c>.</summary>
    public IReadOnlyList<WorkspaceMember> Members { get; }

    /// <summary>The project of the directory the search began in; <see langword="null"/> in a root without <c>[project]</c>.</summary>
    public WorkspaceMember? Current { get; }

    /// <summary>Whether the root has no <c>[project]</c>.</summary>
    public bool IsRootVirtual => Root.Project is null;

    /// <summary>Whether a lock of it names no members: a single project that is the root.</summary>
    public bool IsSingleProject => !IsRootVirtual && Members.Count == 1;

    /// <summary>Groups of the root, for a root without <c>[project]</c>.</summary>
    /// <exception cref="ProjectException">They are malformed.</exception>
    public ExpandedGroups RootGroups => _rootGroups.Value;

    /// <summary>Indexes that the root defines.</summary>
    public IReadOnlyList<IndexDefinition> Indexes => Root.Uv.Indexes ?? [];

    /// <summary>Names that some member takes from the workspace, with what it says of <c>editable</c>.</summary>
    /// <exception cref="ProjectException">Two sources contradict each other.</exception>
    public IReadOnlyDictionary<PackageName, bool?> RequiredMembers => _required.Value;

    /// <summary>Looks a member up.</summary>
    public bool TryGetMember(PackageName name, [NotNullWhen(true)] out WorkspaceMember? member) => _byName.TryGetValue(name, out member);

    /// <summary>The same workspace with another current project.</summary>
    /// <exception cref="ProjectException">There is no such member.</exception>
    public Workspace WithCurrent(PackageName name) => _byName.TryGetValue(name, out var member)
        ? new Workspace(Root, member, [.. Members])
        : throw new ProjectException($"The workspace does not have a member {name}: {Directory}");

    /// <summary>Whether a member is built and installed.</summary>
    public bool IsPackage(WorkspaceMember member) => member.File.IsPackage(RequiredMembers.ContainsKey(member.Name));

    /// <summary>Whether a member that is a package is installed as an editable.</summary>
    public bool IsEditable(WorkspaceMember member) => RequiredMembers.GetValueOrDefault(member.Name) ?? true;

    private Dictionary<PackageName, bool?> FindRequired()
    {
        var required = new Dictionary<PackageName, bool?>();
        Collect(Root, required);
        foreach (var member in Members)
        {
            if (member.File != Root)
            {
                Collect(member.File, required);
            }
        }

        return required;
    }

    private static void Collect(PyProjectFile file, Dictionary<PackageName, bool?> required)
    {
        foreach (var name in file.Uv.Sources.Names)
        {
            if (name == file.Name || !file.Uv.Sources.TryGet(name, out var entries))
            {
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry is not Sources.SourceEntry.Member { IsMember: true } member)
                {
                    continue;
                }

                if (required.TryGetValue(name, out var existing) && existing is not null && member.Editable is not null && existing != member.Editable)
                {
                    throw new ProjectException($"Workspace member `{name}` was requested as both `editable = true` and `editable = false`");
                }

                required[name] = member.Editable ?? existing;
            }
        }
    }
}
