using PyTool.Projects.Indexes;
using PyTool.Projects.Reading;
using PyTool.Projects.Sources;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

public sealed partial class UvTable
{
    internal static UvTable Read(TomlValue value, string directory)
    {
        var uv = new UvTable { Exists = true };
        foreach (var entry in value.ReadTable("struct ToolUv"))
        {
            uv.ReadField(entry, directory);
        }

        return uv;
    }

    internal static Marker[] ReadEnvironments(TomlValue value)
    {
        try
        {
            return value.Kind switch
            {
                TomlKind.String => [value.ReadMarker()],
                TomlKind.Array => DependencyReader.ReadList(value, static v => v.ReadMarker()),
                _ => throw value.WrongKind("a string or list of strings"),
            };
        }
        catch (TomlReadException exception)
        {
            // uv points at the whole list.
            throw value.Wrong(exception.Message);
        }
    }

    private void ReadField(TomlEntry entry, string directory)
    {
        var value = entry.Value;
        switch (entry.Key)
        {
            case "sources":
                Sources = SourceTable.Read(value);
                break;
            case "index":
                var indexes = IndexReader.ReadList(value, directory);
                IndexReader.CheckUnique(value, indexes);
                Indexes = indexes;
                break;
            case "workspace":
                Workspace = WorkspaceTable.Read(value);
                break;
            case "managed":
                Managed = value.ReadBoolean();
                break;
            case "package":
                Package = value.ReadBoolean();
                break;
            case "default-groups":
                DefaultGroups = DefaultGroups.Read(value);
                break;
            case "dependency-groups":
                GroupPythons = ReadGroupPythons(value);
                break;
            case "dev-dependencies":
                DevDependencies = DependencyReader.ReadList(value, static v => v.ReadRequirement() is not null ? v.AsString() : "");
                break;
            default:
                ReadResolution(entry);
                break;
        }
    }

    private void ReadResolution(TomlEntry entry)
    {
        var value = entry.Value;
        switch (entry.Key)
        {
            case "constraint-dependencies":
                ConstraintDependencies = DependencyReader.ReadRequirements(value);
                break;
            case "override-dependencies":
                OverrideDependencies = DependencyReader.ReadOverrides(value);
                break;
            case "exclude-dependencies":
                ExcludeDependencies = DependencyReader.ReadExclusions(value);
                break;
            case "build-constraint-dependencies":
                BuildConstraintDependencies = DependencyReader.ReadBuildConstraints(value);
                break;
            case "environments":
                Environments = ReadEnvironments(value);
                break;
            case "required-environments":
                RequiredEnvironments = ReadEnvironments(value);
                break;
            case "minimum-libc-version":
                MinimumLibc = MinimumLibc.Read(value);
                break;
            case "conflicts":
                Conflicts = ConflictReader.Read(value);
                break;
            case "build-backend":
                BuildBackend = value;
                break;
        }
    }

    private static Dictionary<GroupName, VersionSpecifiers?> ReadGroupPythons(TomlValue value)
    {
        var table = value.ReadTable("a map with unique keys");
        var pythons = new Dictionary<GroupName, VersionSpecifiers?>(table.Count);
        foreach (var entry in table)
        {
            var name = entry.ReadGroupKey();
            var settings = entry.Value.ReadTable("struct DependencyGroupSettings");
            var python = settings.TryGetValue("requires-python"u8, out var specifiers) ? specifiers.ReadSpecifiers() : null;
            if (!pythons.TryAdd(name, python))
            {
                throw value.Wrong($"duplicate settings for dependency group `{name}`");
            }
        }

        return pythons;
    }
}
