using System.Diagnostics.CodeAnalysis;
using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>The <c>[dependency-groups]</c> of a file (PEP 735) as written, sorted by name.</summary>
public sealed class DependencyGroupTable
{
    private readonly Dictionary<GroupName, DependencyGroup> _byName;

    private DependencyGroupTable(DependencyGroup[] groups, Dictionary<GroupName, DependencyGroup> byName)
    {
        Groups = groups;
        _byName = byName;
    }

    /// <summary>A file without the table.</summary>
    public static DependencyGroupTable Empty { get; } = new([], []);

    /// <summary>The groups, sorted by normalised name.</summary>
    public IReadOnlyList<DependencyGroup> Groups { get; }

    /// <summary>Looks a group up.</summary>
    public bool TryGet(GroupName name, [NotNullWhen(true)] out DependencyGroup? group) => _byName.TryGetValue(name, out group);

    internal static DependencyGroupTable Read(TomlValue value)
    {
        var table = value.ReadTable("a table with unique dependency group names");
        var byName = new Dictionary<GroupName, DependencyGroup>(table.Count);
        foreach (var entry in table)
        {
            var name = entry.ReadGroupKey();
            if (!byName.TryAdd(name, new DependencyGroup { Name = name, Key = entry.Key, Entries = ReadEntries(entry.Value) }))
            {
                throw value.Wrong($"duplicate dependency group: `{name}`");
            }
        }

        var groups = byName.Values.ToArray();
        Array.Sort(groups, static (a, b) => a.Name.CompareTo(b.Name));
        return new DependencyGroupTable(groups, byName);
    }

    private static DependencyGroupEntry[] ReadEntries(TomlValue value)
    {
        var array = value.ReadArray();
        var entries = new DependencyGroupEntry[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            entries[i++] = element.Kind switch
            {
                TomlKind.String => new DependencyGroupEntry.Text { Value = element.AsString() },
                TomlKind.Table => ReadObject(element),
                _ => throw element.WrongKind("a string or a map with the `include-group` key"),
            };
        }

        return entries;
    }

    private static DependencyGroupEntry ReadObject(TomlValue value)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, member) in value.AsTable())
        {
            pairs[key] = member.ReadString();
        }

        if (pairs.Count == 1 && pairs.TryGetValue("include-group", out var include))
        {
            return GroupName.TryParse(include, out var group)
                ? new DependencyGroupEntry.Include { Group = group }
                : throw value.Wrong(TomlStandards.NotAName(include));
        }

        return new DependencyGroupEntry.Unknown { Description = "{" + string.Join(", ", pairs.Select(static p => $"\"{p.Key}\": \"{p.Value}\"")) + "}" };
    }
}
