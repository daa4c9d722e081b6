using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

internal sealed partial class LockValues
{
    public static LockOptions Options(TomlTable table)
    {
        var libc = table.FindTable("minimum-libc-version");
        return new LockOptions
        {
            Resolution = Word(table, "resolution-mode", LockWords.Resolution) ?? ResolutionMode.Highest,
            Prerelease = Word(table, "prerelease-mode", LockWords.Prerelease) ?? PrereleaseMode.IfNecessary,
            ForkStrategy = Word(table, "fork-strategy", LockWords.Strategy) ?? ForkStrategy.RequiresPython,
            MinimumGlibc = libc?.FindString("glibc"),
            MinimumMusl = libc?.FindString("musl"),
            ExcludeNewer = table.FindString("exclude-newer-span") is { } span ? LockCutOff.Before(span)
                : table.TryGetValue("exclude-newer"u8, out var moment) ? LockCutOff.At(Moment(moment)) : null,
            PrereleaseByPackage = Map(table, "prerelease-package", static v => LockWords.Prerelease(Text(v)) ?? throw v.Error($"unknown variant `{v.AsString()}`")),
            ExcludeNewerByPackage = Map(table, "exclude-newer-package", CutOff),
        };
    }

    public LockManifest Manifest(TomlTable table) => new()
    {
        Members = table.TryGetValue("members"u8, out var members) ? Sorted(List(members, Name)) : [],
        DefaultGroups = table.TryGetValue("default-groups"u8, out var groups) ? DefaultGroups(groups) : null,
        Requirements = Requirements(table, "requirements"u8),
        Constraints = Requirements(table, "constraints"u8),
        Overrides = table.TryGetValue("overrides"u8, out var overrides) ? List(overrides, Override) : [],
        Excludes = table.TryGetValue("excludes"u8, out var excludes) ? List(excludes, Exclusion) : [],
        BuildConstraints = table.TryGetValue("build-constraints"u8, out var builds) ? List(builds, BuildConstraint) : [],
        DependencyGroups = RequirementGroups(table, "dependency-groups"u8),
        GroupRequiresPython = GroupPythons(table, "group-requires-python"u8),
        DependencyMetadata = table.TryGetValue("dependency-metadata"u8, out var metadata) ? List(metadata, StaticMetadata) : [],
    };

    public LockRequirement[] Requirements(TomlTable table, ReadOnlySpan<byte> key) => table.TryGetValue(key, out var value) ? List(value, Requirement) : [];

    public List<KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>> RequirementGroups(TomlTable table, ReadOnlySpan<byte> key)
    {
        var groups = new List<KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>>();
        if (table.TryGetValue(key, out var value))
        {
            foreach (var entry in value.AsTable())
            {
                groups.Add(new(GroupKey(entry), List(entry.Value, Requirement)));
            }

            groups.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        }

        return groups;
    }

    public LockRequirement Requirement(TomlValue value)
    {
        var table = value.AsTable();
        return new LockRequirement
        {
            Name = Name(Required(table, "name"u8, "name")),
            Extras = table.TryGetValue("extras"u8, out var extras) ? List(extras, Extra) : [],
            Groups = table.TryGetValue("groups"u8, out var groups) ? List(groups, Group) : [],
            Marker = table.TryGetValue("marker"u8, out var marker) ? Marker(marker) : Standards.Markers.Marker.True,
            Specifiers = table.TryGetValue("specifier"u8, out var specifier) ? Specifiers(specifier) : VersionSpecifiers.Any,
            Index = table.TryGetValue("index"u8, out var index) ? Text(index) : null,
            Conflict = table.TryGetValue("conflict"u8, out var conflict) ? ConflictItem(conflict) : null,
            Source = RequirementSource(table),
        };
    }

    private LockOverride Override(TomlValue value)
    {
        var table = value.AsTable();
        return table.TryGetValue("package"u8, out var package)
            ? new LockOverride { Scope = Scope(package), Requirements = Requirements(table, "dependencies"u8) }
            : new LockOverride { Requirements = [Requirement(value)] };
    }

    private LockExclusion Exclusion(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return new LockExclusion { Names = [Name(value)] };
        }

        var table = value.AsTable();
        return new LockExclusion { Scope = Scope(Required(table, "package"u8, "package")), Names = List(Required(table, "dependencies"u8, "dependencies"), Name) };
    }

    private LockScope Scope(TomlValue value)
    {
        var table = value.AsTable();
        return new LockScope
        {
            Name = Name(Required(table, "name"u8, "name")), Version = table.TryGetValue("version"u8, out var version) ? Version(version) : null,
        };
    }

    private LockBuildConstraint BuildConstraint(TomlValue value) => new()
    {
        Requirement = Requirement(value), Hashes = value.AsTable().TryGetValue("hashes"u8, out var hashes) ? List(hashes, Text) : [],
    };

    private LockStaticMetadata StaticMetadata(TomlValue value)
    {
        var table = value.AsTable();
        return new LockStaticMetadata
        {
            Name = Name(Required(table, "name"u8, "name")),
            Version = table.TryGetValue("version"u8, out var version) ? Version(version) : null,
            RequiresDist = table.TryGetValue("requires-dist"u8, out var requires) ? List(requires, Text) : [],
            RequiresPython = table.TryGetValue("requires-python"u8, out var python) ? Text(python) : null,
            ProvidesExtras = table.TryGetValue("provides-extras"u8, out var extras) ? List(extras, Text)
                : table.TryGetValue("provides-extra"u8, out extras) ? List(extras, Text) : [],
        };
    }

    private static PackageName[] Sorted(PackageName[] names)
    {
        Array.Sort(names);
        return names;
    }

    private static List<KeyValuePair<PackageName, T>> Map<T>(TomlTable table, string key, Func<TomlValue, T> read)
    {
        var map = new List<KeyValuePair<PackageName, T>>();
        if (table.FindTable(key) is { } entries)
        {
            foreach (var entry in entries)
            {
                map.Add(new(NameKey(entry), read(entry.Value)));
            }

            map.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        }

        return map;
    }

    private static LockCutOff CutOff(TomlValue value)
    {
        switch (value.Kind)
        {
            case TomlKind.Boolean when !value.AsBoolean():
                return LockCutOff.Disabled;
            case TomlKind.Table:
                var table = value.AsTable();
                return table.FindString("span") is { } span ? LockCutOff.Before(span) : LockCutOff.At(Moment(Required(table, "timestamp"u8, "timestamp")));
            default:
                return LockCutOff.At(Moment(value));
        }
    }

    private static string Moment(TomlValue value)
    {
        var text = value.Kind == TomlKind.String ? Text(value) : value.ToString();
        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _)
            ? text
            : throw value.Error($"`{text}` is no point in time");
    }

    private static T? Word<T>(TomlTable table, string key, Func<string, T?> read)
        where T : struct =>
        table.TryGetValue(key, out var value) ? read(Text(value)) ?? throw value.Error($"unknown variant `{value.AsString()}`") : null;
}
