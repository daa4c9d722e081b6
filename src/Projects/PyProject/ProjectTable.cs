using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>The <c>[project]</c> table (PEP 621), as far as it concerns dependencies. Requirements stay texts: a wrong one is the build backend's to refuse.</summary>
public sealed class ProjectTable
{
    private static readonly string[] None = [];

    private ProjectTable()
    {
    }

    /// <summary>Normalised name.</summary>
    public PackageName Name { get; private set; }

    /// <summary>The version, or <see langword="null"/> when it is dynamic.</summary>
    public PyVersion? Version { get; private set; }

    /// <summary>Pythons it can be used with, or <see langword="null"/> when not stated.</summary>
    public VersionSpecifiers? RequiresPython { get; private set; }

    /// <summary>Requirements as written, or <see langword="null"/> when the key is absent.</summary>
    public IReadOnlyList<string>? Dependencies { get; private set; }

    /// <summary>Requirements of the extras, in the order of the file; <see langword="null"/> when the table is absent.</summary>
    public IReadOnlyList<OptionalDependencies>? OptionalDependencies { get; private set; }

    /// <summary>Fields that the build backend computes.</summary>
    public IReadOnlyList<string> Dynamic { get; private set; } = None;

    /// <summary>Whether there are <c>scripts</c> or <c>gui-scripts</c>.</summary>
    public bool HasScripts { get; private set; }

    /// <summary>The table, for what is not read here.</summary>
    public TomlTable Table { get; private set; }

    /// <summary>Whether the build backend computes a field.</summary>
    public bool IsDynamic(string field) => Dynamic.Contains(field, StringComparer.Ordinal);

    /// <summary>The requirements of an extra, or <see langword="null"/> when there is no such extra.</summary>
    public OptionalDependencies? FindExtra(ExtraName extra)
    {
        foreach (var optional in OptionalDependencies ?? [])
        {
            if (optional.Extra == extra)
            {
                return optional;
            }
        }

        return null;
    }

    internal static ProjectTable Read(TomlValue value)
    {
        var table = value.ReadTable("struct ProjectWire");
        var project = new ProjectTable { Table = table };
        var hasName = false;
        foreach (var entry in table)
        {
            hasName |= entry.KeyUtf8.SequenceEqual("name"u8);
            project.ReadField(entry);
        }

        if (!hasName)
        {
            throw value.Wrong("`pyproject.toml` is using the `[project]` table, but the required `project.name` field is not set");
        }

        if (project.Version is null && !project.IsDynamic("version"))
        {
            throw value.Wrong(
                "`pyproject.toml` is using the `[project]` table, but the required `project.version` field is neither set nor present in the `project.dynamic` list");
        }

        return project;
    }

    private void ReadField(TomlEntry entry)
    {
        var value = entry.Value;
        switch (entry.Key)
        {
            case "name":
                Name = value.ReadPackageName();
                break;
            case "version":
                Version = value.ReadVersion();
                break;
            case "requires-python":
                RequiresPython = value.ReadSpecifiers();
                break;
            case "dependencies":
                Dependencies = value.ReadStrings();
                break;
            case "optional-dependencies":
                OptionalDependencies = ReadExtras(value);
                break;
            case "dynamic":
                Dynamic = value.ReadStrings();
                break;
            case "scripts" or "gui-scripts":
                HasScripts |= value.Kind == TomlKind.Table && value.AsTable().Count > 0;
                break;
        }
    }

    private static OptionalDependencies[] ReadExtras(TomlValue value)
    {
        var table = value.ReadTable("a map with unique keys");
        var extras = new OptionalDependencies[table.Count];
        var seen = new HashSet<ExtraName>();
        var i = 0;
        foreach (var entry in table)
        {
            var extra = new OptionalDependencies { Extra = entry.ReadExtraKey(), Requirements = entry.Value.ReadStrings(), Key = entry.Key };
            if (!seen.Add(extra.Extra))
            {
                throw value.Wrong($"duplicate normalized extra name `{extra.Extra}`");
            }

            extras[i++] = extra;
        }

        return extras;
    }
}
