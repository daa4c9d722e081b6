using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Names;

namespace PyTool.Projects.PyProject;

/// <summary>All dependency groups of a project with their includes expanded, the legacy development dependencies in <c>dev</c>.</summary>
public sealed class ExpandedGroups
{
    private readonly Dictionary<GroupName, ExpandedGroup> _byName;

    private ExpandedGroups(Dictionary<GroupName, ExpandedGroup> byName)
    {
        _byName = byName;
        var groups = byName.Values.ToArray();
        Array.Sort(groups, static (a, b) => a.Name.CompareTo(b.Name));
        Groups = groups;
    }

    /// <summary>The groups, sorted by name.</summary>
    public IReadOnlyList<ExpandedGroup> Groups { get; }

    /// <summary>Looks a group up.</summary>
    public bool TryGet(GroupName name, [NotNullWhen(true)] out ExpandedGroup? group) => _byName.TryGetValue(name, out group);

    /// <summary>Expands the groups of a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ProjectException">A group includes itself, or one that is not there, or an element is wrong.</exception>
    public static ExpandedGroups Of(PyProjectFile file)
    {
        try
        {
            return new ExpandedGroups(new GroupExpansion(file).Run());
        }
        catch (ProjectException exception)
        {
            var owner = $"Project `{file.Name}`";
            throw new ProjectException($"{owner} has malformed dependency groups", exception) { Path = file.Path };
        }
    }
}
