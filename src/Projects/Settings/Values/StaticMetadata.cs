using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

/// <summary>An entry of <c>dependency-metadata</c>: metadata that stands in for what a distribution says.</summary>
public sealed class StaticMetadata
{
    private static readonly string[] Known = ["name", "version", "requires-dist", "requires-python", "provides-extra", "provides-extras"];

    /// <summary>Name of the distribution.</summary>
    public PackageName Name { get; private set; }

    /// <summary>The only version it is for; <see langword="null"/>: every version.</summary>
    public PyVersion? Version { get; private set; }

    /// <summary>Its requirements.</summary>
    public IReadOnlyList<Requirement> RequiresDist { get; private set; } = [];

    /// <summary>Pythons it can be used with, or <see langword="null"/>.</summary>
    public VersionSpecifiers? RequiresPython { get; private set; }

    /// <summary>Its extras.</summary>
    public IReadOnlyList<ExtraName> ProvidesExtras { get; private set; } = [];

    internal static StaticMetadata Read(TomlValue value)
    {
        var metadata = new StaticMetadata();
        foreach (var (key, member) in value.ReadTable("struct StaticMetadata"))
        {
            metadata.ReadField(key, member);
        }

        return metadata.Name.IsDefault ? throw value.Wrong("missing field `name`") : metadata;
    }

    private void ReadField(string key, TomlValue value)
    {
        switch (key)
        {
            case "name":
                Name = value.ReadPackageName();
                break;
            case "version":
                Version = value.ReadVersion();
                break;
            case "requires-dist":
                RequiresDist = DependencyReader.ReadRequirements(value);
                break;
            case "requires-python":
                RequiresPython = value.ReadSpecifiers();
                break;
            case "provides-extra" or "provides-extras":
                ProvidesExtras = DependencyReader.ReadList(value, static v => v.ReadExtraName());
                break;
            default:
                throw value.UnknownField(key, Known);
        }
    }
}
