using PyTool.Projects.Reading;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>Reads the lists of constraints, overrides and exclusions; project files and settings files have the same ones.</summary>
internal static class DependencyReader
{
    private const string NoOverride = "data did not match any variant of untagged enum MapOverride";
    private static readonly string[] ExclusionKeys = ["package", "dependencies"];
    private static readonly string[] ScopeKeys = ["name", "version"];

    public static Requirement[] ReadRequirements(TomlValue value) => ReadList(value, static v => v.ReadRequirement());

    public static DependencyOverride[] ReadOverrides(TomlValue value) => ReadList(value, ReadOverride);

    public static DependencyExclusion[] ReadExclusions(TomlValue value) => ReadList(value, ReadExclusion);

    public static BuildConstraint[] ReadBuildConstraints(TomlValue value) => ReadList(value, ReadBuildConstraint);

    public static T[] ReadList<T>(TomlValue value, Func<TomlValue, T> read)
    {
        var array = value.ReadArray();
        var list = new T[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            list[i++] = read(element);
        }

        return list;
    }

    private static DependencyOverride ReadOverride(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return new DependencyOverride { Requirements = [value.ReadRequirement()] };
        }

        if (value.Kind != TomlKind.Table)
        {
            throw value.WrongKind("a string or map");
        }

        // uv tells nothing more of what is wrong inside such a table, so neither do we.
        try
        {
            var (scope, dependencies) = ReadScoped(value, "PackageOverrideTarget");
            return new DependencyOverride { Scope = scope, Requirements = ReadRequirements(dependencies) };
        }
        catch (TomlReadException)
        {
            throw value.Wrong(NoOverride);
        }
    }

    private static DependencyExclusion ReadExclusion(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return new DependencyExclusion { Names = [value.ReadPackageName()] };
        }

        if (value.Kind != TomlKind.Table)
        {
            throw value.WrongKind("a string or map");
        }

        var (scope, dependencies) = ReadScoped(value, "PackageExclusionTarget");
        return new DependencyExclusion { Scope = scope, Names = ReadList(dependencies, static v => v.ReadPackageName()) };
    }

    private static (PackageScope Scope, TomlValue Dependencies) ReadScoped(TomlValue value, string target)
    {
        var table = value.AsTable();
        foreach (var (key, member) in table)
        {
            if (!ExclusionKeys.Contains(key, StringComparer.Ordinal))
            {
                throw member.UnknownField(key, ExclusionKeys);
            }
        }

        var package = table.TryGetValue("package"u8, out var found) ? found : throw value.Wrong("missing field `package`");
        var dependencies = table.TryGetValue("dependencies"u8, out found) ? found : throw value.Wrong("missing field `dependencies`");
        var scope = package.ReadTable("struct " + target);
        foreach (var (key, member) in scope)
        {
            if (!ScopeKeys.Contains(key, StringComparer.Ordinal))
            {
                throw member.UnknownField(key, ScopeKeys);
            }
        }

        var name = scope.TryGetValue("name"u8, out found) ? found.ReadPackageName() : throw package.Wrong("missing field `name`");
        var version = scope.TryGetValue("version"u8, out found) ? found.ReadVersion() : null;
        return (new PackageScope { Name = name, Version = version }, dependencies);
    }

    private static BuildConstraint ReadBuildConstraint(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return new BuildConstraint { Requirement = value.ReadRequirement() };
        }

        if (value.Kind != TomlKind.Table)
        {
            throw value.WrongKind("a requirement string or a table with requirement and hashes");
        }

        var table = value.AsTable();
        var requirement = table.TryGetValue("requirement"u8, out var found) ? found.ReadRequirement() : throw value.Wrong("missing field `requirement`");
        var hashes = table.TryGetValue("hashes"u8, out found) ? found.ReadStrings() : throw value.Wrong("missing field `hashes`");
        return new BuildConstraint { Requirement = requirement, Hashes = hashes };
    }
}
