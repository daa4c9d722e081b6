using PyTool.Core.Syncing;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>What the sources of requirements say, before anything outside of them was asked.</summary>
public sealed class ParsedInputs
{
    /// <summary>Requirements of the command line and of files.</summary>
    public List<ParsedRequirement> Requirements { get; } = [];

    /// <summary>Limits.</summary>
    public List<ParsedRequirement> Constraints { get; } = [];

    /// <summary>Overrides.</summary>
    public List<ParsedRequirement> Overrides { get; } = [];

    /// <summary>Limits of builds.</summary>
    public List<ParsedRequirement> BuildConstraints { get; } = [];

    /// <summary>Packages that are left out.</summary>
    public List<PackageName> Excludes { get; } = [];

    /// <summary>Projects whose dependencies are wanted: the files as written.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Dependency groups: the file as written and the group.</summary>
    public List<(string File, GroupName Group)> Groups { get; } = [];

    /// <summary>Extras of the projects.</summary>
    public ExtraSelection Extras { get; init; } = ExtraSelection.None;

    /// <summary>A <c>pylock.toml</c> as written; <see langword="null"/>: none.</summary>
    public string? PyLock { get; set; }

    /// <summary>Options of the files.</summary>
    public RequirementsFile Options { get; } = new();
}
