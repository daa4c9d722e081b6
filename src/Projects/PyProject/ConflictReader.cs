using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>Reads <c>tool.uv.conflicts</c>: sets of at least two different entries.</summary>
internal static class ConflictReader
{
    private static readonly string[] Keys = ["package", "extra", "group"];

    public static IReadOnlyList<ConflictEntry>[] Read(TomlValue value)
    {
        var array = value.ReadArray();
        var sets = new IReadOnlyList<ConflictEntry>[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            sets[i++] = ReadSet(element);
        }

        foreach (var set in sets)
        {
            if (set.Count < 2)
            {
                throw value.Wrong($"Each set of conflicts must have at least two entries, but found {(set.Count == 0 ? "none" : "only one")}");
            }
        }

        return sets;
    }

    private static ConflictEntry[] ReadSet(TomlValue value)
    {
        var entries = new SortedSet<ConflictEntry>();
        foreach (var element in value.ReadArray())
        {
            entries.Add(ReadEntry(value, element));
        }

        return [.. entries];
    }

    private static ConflictEntry ReadEntry(TomlValue set, TomlValue value)
    {
        var table = value.ReadTable("struct ConflictItemWire");
        foreach (var (key, member) in table)
        {
            if (!Keys.Contains(key, StringComparer.Ordinal))
            {
                throw member.UnknownField(key, Keys);
            }
        }

        var entry = new ConflictEntry
        {
            Package = table.TryGetValue("package"u8, out var package) ? package.ReadPackageName() : null,
            Extra = table.TryGetValue("extra"u8, out var extra) ? extra.ReadExtraName() : null,
            Group = table.TryGetValue("group"u8, out var group) ? group.ReadGroupName() : null,
        };
        return entry switch
        {
            { Extra: not null, Group: not null } => throw set.Wrong("Expected one of `extra` or `group` in conflicting entry, but found both"),
            { Extra: null, Group: null, Package: null } => throw set.Wrong("Expected `package`, `extra` or `group` field in conflicting entry"),
            _ => entry,
        };
    }
}
