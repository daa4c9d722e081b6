using PyTool.Standards.Filenames;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

public sealed partial class LockReader
{
    private IReadOnlyList<LockPackage> ReadPackages()
    {
        if (!_root.TryGetValue("package"u8, out var value) && !_root.TryGetValue("distribution"u8, out value))
        {
            return [];
        }

        var array = value.AsArray();
        var heads = new PackageHead[array.Count];
        var index = 0;
        foreach (var element in array)
        {
            heads[index++] = ReadHead(element);
        }

        var links = new PackageLinks(heads);
        var packages = new LockPackage[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            packages[i] = ReadPackage(heads[i], links);
        }

        return packages;
    }

    private PackageHead ReadHead(TomlValue value)
    {
        var table = value.AsTable();
        var name = _values.Name(LockValues.Required(table, "name"u8, "name"));
        var source = _values.Source(LockValues.Required(table, "source"u8, "source"));
        PyVersion? version = table.TryGetValue("version"u8, out var member) ? LockValues.Version(member) : null;
        if (version is null && !source.IsTree)
        {
            throw new LockFormatException(source.IsRegistry
                ? $"Package `{name}` from a registry source has a missing `version` field"
                : $"Package `{name}` has a missing `version` field");
        }

        return new PackageHead { Name = name, Version = version, Source = source, Table = table };
    }

    private LockPackage ReadPackage(PackageHead head, PackageLinks links)
    {
        var table = head.Table;
        var package = new LockPackage
        {
            Name = head.Name,
            Version = head.Version,
            Source = head.Source,
            DefaultGroups = table.TryGetValue("default-groups"u8, out var defaults) ? LockValues.DefaultGroups(defaults) : null,
            ResolutionMarkers = _values.Markers(table, "resolution-markers"u8),
            Dependencies = table.TryGetValue("dependencies"u8, out var dependencies) ? ReadEdges(head, dependencies, links) : [],
            SourceDistribution = table.TryGetValue("sdist"u8, out var sdist) ? ReadArtifact(head, sdist, isWheel: false) : null,
            Wheels = table.TryGetValue("wheels"u8, out var wheels) ? ReadWheels(head, wheels) : [],
            OptionalDependencies = ReadOptional(head, links),
            GroupDependencies = ReadGroups(head, links),
            GroupRequiresPython = LockValues.GroupPythons(table, "group-requires-python"u8),
            Metadata = table.TryGetValue("metadata"u8, out var metadata) ? ReadMetadata(metadata.AsTable()) : null,
        };
        return package;
    }

    private List<KeyValuePair<ExtraName, IReadOnlyList<LockEdge>>> ReadOptional(PackageHead head, PackageLinks links)
    {
        var lists = new List<KeyValuePair<ExtraName, IReadOnlyList<LockEdge>>>();
        if (head.Table.TryGetValue("optional-dependencies"u8, out var value))
        {
            foreach (var entry in value.AsTable())
            {
                lists.Add(new(LockValues.ExtraKey(entry), ReadEdges(head, entry.Value, links)));
            }

            lists.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        }

        return lists;
    }

    private List<KeyValuePair<GroupName, IReadOnlyList<LockEdge>>> ReadGroups(PackageHead head, PackageLinks links)
    {
        var lists = new List<KeyValuePair<GroupName, IReadOnlyList<LockEdge>>>();
        if (head.Table.TryGetValue("dev-dependencies"u8, out var value) || head.Table.TryGetValue("dependency-groups"u8, out value))
        {
            foreach (var entry in value.AsTable())
            {
                lists.Add(new(LockValues.GroupKey(entry), ReadEdges(head, entry.Value, links)));
            }

            lists.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        }

        return lists;
    }

    private LockEdge[] ReadEdges(PackageHead head, TomlValue value, PackageLinks links)
    {
        var edges = LockValues.List(value, element => ReadEdge(head, element, links));
        if (edges.Length > 1)
        {
            var seen = new HashSet<(int, string, Marker)>(edges.Length);
            foreach (var edge in edges)
            {
                if (!seen.Add((edge.Target, string.Join(',', edge.Extras), edge.Marker)))
                {
                    throw new LockFormatException($"For package `{head}`, found duplicate dependency `{links.Describe(edge.Target)}`");
                }
            }
        }

        return edges;
    }

    private LockEdge ReadEdge(PackageHead head, TomlValue value, PackageLinks links)
    {
        var table = value.AsTable();
        var name = _values.Name(LockValues.Required(table, "name"u8, "name"));
        LockSource? source = table.TryGetValue("source"u8, out var place) ? _values.Source(place) : null;
        PyVersion? version = table.TryGetValue("version"u8, out var number) ? LockValues.Version(number) : null;
        return new LockEdge
        {
            Target = links.Find(head, name, version, source),
            Extras = table.TryGetValue("extra"u8, out var extras) ? LockValues.List(extras, LockValues.Extra) : [],
            Marker = table.TryGetValue("marker"u8, out var marker) ? _values.Marker(marker) : Marker.True,
        };
    }

    private LockArtifact[] ReadWheels(PackageHead head, TomlValue value)
    {
        var wheels = LockValues.List(value, element => ReadArtifact(head, element, isWheel: true));
        foreach (var wheel in wheels)
        {
            CheckWheel(head, wheel);
        }

        return wheels;
    }

    private void CheckWheel(PackageHead head, LockArtifact wheel)
    {
        var text = LockFileNames.Of(wheel);
        if (!WheelFilename.TryParse(text, out var name))
        {
            throw new LockFormatException($"The wheel filename \"{text}\" is invalid");
        }

        if (name.Name != head.Name)
        {
            throw new LockFormatException($"The entry for package `{head.Name}` has wheel `{text}`, which is another package");
        }

        if (head.Version is { } version && !_options.AllowsForeignWheels && name.Version != version && name.Version.WithoutLocal() != version)
        {
            throw new LockFormatException(
                $"The entry for package `{head.Name}` ({version}) has wheel `{text}` with inconsistent version ({name.Version}), which indicates a malformed wheel. If this is intentional, set `UV_SKIP_WHEEL_FILENAME_CHECK=1`.");
        }
    }

    private LockPackageMetadata ReadMetadata(TomlTable table)
    {
        var groups = _values.RequirementGroups(table, "requires-dev"u8);
        return new LockPackageMetadata
        {
            RequiresDist = _values.Requirements(table, "requires-dist"u8),
            ProvidesExtras = table.TryGetValue("provides-extras"u8, out var extras) ? LockValues.List(extras, LockValues.Extra) : [],
            RequiresDev = groups.Count > 0 ? groups : _values.RequirementGroups(table, "dependency-groups"u8),
        };
    }
}
