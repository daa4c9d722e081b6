using System.Text.Json;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Resolver.Tests.Fixtures;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Resolver.Tests.Conformance;

/// <summary>Reads a line of <c>forks.jsonl</c>: a project of one package, and an index.</summary>
internal static class ForkCase
{
    public static ResolveRequest ReadRequest(string text)
    {
        var root = TomlDocument.Parse(text).Root;
        var uv = root.GetTable("tool").GetTable("uv");
        var project = root.GetTable("project");
        var name = PackageName.Parse(project.GetString("name"));
        var source = Source();
        var groups = root.FindTable("dependency-groups") is { } table ? table.Select(entry => GroupName.Parse(entry.Key)).Order().ToArray() : [];
        var extras = project.FindTable("optional-dependencies") is { } optional ? optional.Select(entry => ExtraName.Parse(entry.Key)).ToArray() : [];
        var requirements = new List<PackageRequirement> { new() { Name = name, Extras = extras, Source = source } };
        if (groups.Length > 0)
        {
            requirements.Add(new PackageRequirement { Name = name, Groups = groups, Source = source });
        }

        return new ResolveRequest
        {
            Requirements = requirements,
            RequiresPython = RequiresPython.Parse(project.GetString("requires-python")),
            InterpreterVersion = PyVersion.Parse("3.12.0"),
            InitialForks = [.. Strings(uv, "environments").Select(marker => new ForkEnvironment { Marker = Marker.Parse(marker) })],
            ArtifactEnvironments = [.. Strings(uv, "environments").Concat(Strings(uv, "required-environments")).Select(Marker.Parse)],
            Constraints = Requirements.ParseAll(Strings(uv, "constraint-dependencies")),
            Overrides = [.. Strings(uv, "override-dependencies").Select(item => new RequirementOverride { Requirement = Requirements.Parse(item) })],
            Conflicts = ReadConflicts(uv, name),
            Mode = uv.FindString("resolution") switch { "lowest" => ResolutionMode.Lowest, "lowest-direct" => ResolutionMode.LowestDirect, _ => default },
            Prerelease = uv.FindString("prerelease") switch
            {
                "allow" => PrereleaseMode.Allow, "disallow" => PrereleaseMode.Disallow, "explicit" => PrereleaseMode.Explicit, _ => default,
            },
            ForkStrategy = uv.FindString("fork-strategy") == "fewest" ? ForkStrategy.Fewest : ForkStrategy.RequiresPython,
        };
    }

    public static TestIndex ReadIndex(JsonElement packages, string pyproject)
    {
        var index = new TestIndex();
        foreach (var package in packages.EnumerateObject())
        {
            foreach (var release in package.Value.EnumerateObject())
            {
                Read(index.Add(package.Name, release.Name), release.Value);
            }
        }

        index.AddSource(Source(), ReadProject(TomlDocument.Parse(pyproject).Root));
        return index;
    }

    private static PackageSource.LocalDirectory Source() => new() { Path = "/project", Kind = DirectoryKind.Virtual };

    private static void Read(TestRelease release, JsonElement fields)
    {
        release.Requires(Texts(fields, "requires_dist"));
        if (fields.TryGetProperty("requires_python", out var python) && python.GetString() is { Length: > 0 } specifiers)
        {
            release.ForPython(specifiers);
        }

        if (fields.TryGetProperty("wheels", out _))
        {
            release.Wheels(Texts(fields, "wheels"));
        }

        if (fields.TryGetProperty("sdist", out var source) && source.ValueKind == JsonValueKind.True)
        {
            release.WithSource();
        }

        if (fields.TryGetProperty("yanked", out var yanked) && yanked.ValueKind != JsonValueKind.False)
        {
            release.Yanked();
        }
    }

    private static PackageMetadata ReadProject(TomlTable root)
    {
        var project = root.GetTable("project");
        var requirements = Requirements.ParseAll(Strings(project, "dependencies")).ToList();
        foreach (var extra in project.FindTable("optional-dependencies") ?? default(IEnumerable<TomlEntry>) ?? [])
        {
            var isAsked = Marker.Extra(ExtraName.Parse(extra.Key));
            requirements.AddRange(extra.Value.AsArray().ToStrings().Select(Requirements.Parse).Select(requirement => new PackageRequirement
            {
                Name = requirement.Name, Extras = requirement.Extras, Specifiers = requirement.Specifiers, Marker = requirement.Marker.And(isAsked),
            }));
        }

        var groups = new Dictionary<GroupName, IReadOnlyList<PackageRequirement>>();
        foreach (var group in root.FindTable("dependency-groups") ?? default(IEnumerable<TomlEntry>) ?? [])
        {
            groups.Add(GroupName.Parse(group.Key), Requirements.ParseAll(group.Value.AsArray().ToStrings()));
        }

        return new PackageMetadata
        {
            Name = PackageName.Parse(project.GetString("name")),
            Version = PyVersion.Parse(project.GetString("version")),
            Requirements = requirements,
            Groups = groups,
        };
    }

    private static IReadOnlyList<ConflictItem>[] ReadConflicts(TomlTable uv, PackageName name)
    {
        var sets = new List<IReadOnlyList<ConflictItem>>();
        foreach (var set in uv.FindArray("conflicts") ?? default(IEnumerable<TomlValue>) ?? [])
        {
            sets.Add([.. set.AsArray().Select(item => item.AsTable()).Select(item => new ConflictItem
            {
                Package = item.FindString("package") is { } package ? PackageName.Parse(package) : name,
                Extra = item.FindString("extra") is { } extra ? ExtraName.Parse(extra) : null,
                Group = item.FindString("group") is { } group ? GroupName.Parse(group) : null,
            }).Order()]);
        }

        return [.. sets];
    }

    private static string[] Strings(TomlTable table, string key) => !table.TryGetValue(key, out var value)
        ? []
        : value.Kind == TomlKind.String ? [value.AsString()] : value.AsArray().ToStrings();

    private static string[] Texts(JsonElement fields, string key) =>
        fields.TryGetProperty(key, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
