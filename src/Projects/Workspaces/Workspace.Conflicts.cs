using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Projects.Workspaces;

public sealed partial class Workspace
{
    // Substituting groups in big sets multiplies; real projects declare a handful.
    private const int MostConflicts = 10_000;

    /// <summary>
    /// Declared conflicts of all members, packages filled in; a group that includes a conflicting group conflicts in its place. A group that includes
    /// both sides makes a set with itself alone.
    /// </summary>
    /// <exception cref="ProjectException">Groups are malformed, or there are far too many conflicts.</exception>
    public IReadOnlyList<IReadOnlyList<ConflictEntry>> GetConflicts()
    {
        var sets = new List<IReadOnlyList<ConflictEntry>>();
        if (IsRootVirtual)
        {
            AddOfVirtualRoot(sets);
        }

        foreach (var member in Members)
        {
            if (member.File.Uv.Conflicts is not { } declared)
            {
                continue;
            }

            foreach (var set in declared)
            {
                sets.Add([.. set.Select(e => e.WithPackage(member.Name)).Order()]);
            }
        }

        if (sets.Count > 0)
        {
            foreach (var member in Members)
            {
                AddIncluding(member, sets);
            }
        }

        return sets;
    }

    private void AddOfVirtualRoot(List<IReadOnlyList<ConflictEntry>> sets)
    {
        foreach (var set in Root.Uv.Conflicts ?? [])
        {
            foreach (var entry in set)
            {
                if (entry.Package is null)
                {
                    var item = entry.Extra is not null ? $"extra = \"{entry.Extra}\"" : $"group = \"{entry.Group}\"";
                    throw new ProjectException($"Expected `package` field in conflicting entry: {{ {item} }}") { Path = Root.Path };
                }
            }

            sets.Add(set);
        }
    }

    private static void AddIncluding(WorkspaceMember member, List<IReadOnlyList<ConflictEntry>> sets)
    {
        var includers = FindIncluders(member.File.DependencyGroups);
        if (includers.Count == 0)
        {
            return;
        }

        var seen = new HashSet<string>(sets.Select(Key), StringComparer.Ordinal);
        for (var i = 0; i < sets.Count; i++)
        {
            foreach (var entry in sets[i])
            {
                if (entry.Package != member.Name || entry.Group is not { } group || !includers.TryGetValue(group, out var outer))
                {
                    continue;
                }

                foreach (var name in outer)
                {
                    var replaced = new SortedSet<ConflictEntry>(sets[i].Where(e => !e.Equals(entry))) { new() { Package = member.Name, Group = name } };
                    if (seen.Add(Key([.. replaced])))
                    {
                        sets.Add([.. replaced]);
                    }
                }

                if (sets.Count > MostConflicts)
                {
                    throw new ProjectException($"The dependency groups of `{member.Name}` make more than {MostConflicts} conflicts");
                }
            }
        }
    }

    private static string Key(IReadOnlyList<ConflictEntry> set) => string.Join('|', set);

    /// <summary>For each group the groups that include it directly.</summary>
    private static Dictionary<GroupName, List<GroupName>> FindIncluders(DependencyGroupTable table)
    {
        var includers = new Dictionary<GroupName, List<GroupName>>();
        foreach (var group in table.Groups)
        {
            foreach (var entry in group.Entries)
            {
                if (entry is DependencyGroupEntry.Include include)
                {
                    if (!includers.TryGetValue(include.Group, out var list))
                    {
                        includers[include.Group] = list = [];
                    }

                    list.Add(group.Name);
                }
            }
        }

        return includers;
    }
}
