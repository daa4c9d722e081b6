using PyTool.Abstractions.Packages;
using PyTool.Index.Metadata;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Resolving;

/// <summary>The entries of <c>dependency-metadata</c>.</summary>
internal sealed class StaticMetadataTable
{
    private readonly Dictionary<PackageName, List<StaticMetadata>> _entries = [];

    public StaticMetadataTable(IReadOnlyList<StaticMetadata> entries)
    {
        foreach (var entry in entries)
        {
            if (!_entries.TryGetValue(entry.Name, out var list))
            {
                _entries[entry.Name] = list = [];
            }

            list.Add(entry);
        }
    }

    /// <summary>The entry with the version, else the one without; for an unknown version a single entry that has one.</summary>
    public PackageMetadata? Find(PackageName name, PyVersion? version)
    {
        if (_entries.Count == 0 || !_entries.TryGetValue(name, out var list))
        {
            return null;
        }

        StaticMetadata? general = null;
        foreach (var entry in list)
        {
            if (entry.Version is { } stated && version is not null && stated == version)
            {
                return Make(entry, version);
            }

            general = entry.Version is null ? general ?? entry : general;
        }

        if (version is null)
        {
            return list is [{ Version: { } only }] ? Make(list[0], only) : null;
        }

        return general is null ? null : Make(general, version);
    }

    private static PackageMetadata Make(StaticMetadata entry, PyVersion version) => new()
    {
        Name = entry.Name,
        Version = version,
        Requirements = [.. entry.RequiresDist.Select(RequirementSources.ToPackageRequirement)],
        RequiresPython = entry.RequiresPython,
        ProvidedExtras = entry.ProvidesExtras,
    };
}
