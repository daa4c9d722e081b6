using PyTool.Projects.Reading;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Values;

/// <summary>A requirement that a package's build gets in addition.</summary>
public sealed class ExtraBuildDependency
{
    /// <summary>The requirement.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>Whether the build gets the version that the environment has.</summary>
    public bool MatchRuntime { get; init; }

    internal static ExtraBuildDependency Read(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return new ExtraBuildDependency { Requirement = value.ReadRequirement() };
        }

        var table = value.ReadTable("a string or map");
        var requirement = table.TryGetValue("requirement"u8, out var found) ? found.ReadRequirement() : throw value.Wrong("missing field `requirement`");
        return new ExtraBuildDependency
        {
            Requirement = requirement,
            MatchRuntime = table.TryGetValue("match-runtime"u8, out var match) && match.ReadBoolean(),
        };
    }
}
