using System.Diagnostics.CodeAnalysis;
using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.Sources;

/// <summary>The table <c>tool.uv.sources</c> of a file.</summary>
public sealed class SourceTable
{
    private readonly Dictionary<PackageName, SourceEntry[]> _byName;

    private SourceTable(Dictionary<PackageName, SourceEntry[]> byName) => _byName = byName;

    /// <summary>A file without the table.</summary>
    public static SourceTable Empty { get; } = new([]);

    /// <summary>Names with sources, unordered.</summary>
    public IReadOnlyCollection<PackageName> Names => _byName.Keys;

    /// <summary>The entries for a name, at least one, in the order of the file.</summary>
    public bool TryGet(PackageName name, [NotNullWhen(true)] out IReadOnlyList<SourceEntry>? entries)
    {
        var found = _byName.TryGetValue(name, out var list);
        entries = list;
        return found;
    }

    internal static SourceTable Read(TomlValue value)
    {
        var table = value.ReadTable("a map with unique keys");
        var byName = new Dictionary<PackageName, SourceEntry[]>(table.Count);
        foreach (var entry in table)
        {
            var name = entry.ReadPackageKey();
            if (!byName.TryAdd(name, SourceReader.ReadList(entry.Value)))
            {
                throw value.Wrong($"duplicate sources for package `{name}`");
            }
        }

        return new SourceTable(byName);
    }
}
