using PyTool.Core.Syncing;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Everything on the command line that names requirements.</summary>
public sealed class RequirementSourceList
{
    /// <summary>Requirements, paths and URLs.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary><c>--editable</c>.</summary>
    public IReadOnlyList<string> Editables { get; init; } = [];

    /// <summary>Files: requirements, <c>pyproject.toml</c>, <c>setup.py</c>, <c>setup.cfg</c>, scripts, <c>pylock.toml</c>, <c>-</c>, URLs.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary><c>--constraints</c>.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary><c>--overrides</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary><c>--excludes</c>.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary><c>--build-constraints</c>.</summary>
    public IReadOnlyList<string> BuildConstraints { get; init; } = [];

    /// <summary><c>--group</c>: <c>group</c> or <c>path:group</c>.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Extras of the projects among the files.</summary>
    public ExtraSelection Extras { get; init; } = ExtraSelection.None;
}
