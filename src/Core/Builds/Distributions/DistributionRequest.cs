using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Builds.Distributions;

/// <summary>Distributions that are to be built.</summary>
public sealed class DistributionRequest
{
    /// <summary>Absolute path that the source is looked for from, and the project without one.</summary>
    public required string Directory { get; init; }

    /// <summary>Directory or source distribution as written; <see langword="null"/>: the project at hand.</summary>
    public string? Source { get; init; }

    /// <summary>Member of the workspace to build; <see langword="null"/>: the source itself.</summary>
    public PackageName? Package { get; init; }

    /// <summary>Build all members of the workspace.</summary>
    public bool AllPackages { get; init; }

    /// <summary>Absolute path of the directory for the results; <see langword="null"/>: <c>dist</c> of the workspace.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>Build a source distribution.</summary>
    public bool Sdist { get; init; }

    /// <summary>Build a wheel.</summary>
    public bool Wheel { get; init; }

    /// <summary>List files instead.</summary>
    public bool List { get; init; }

    /// <summary>Show what backends print.</summary>
    public bool ShowsLogs { get; init; } = true;

    /// <summary>Always ask the backend itself.</summary>
    public bool ForcePep517 { get; init; }

    /// <summary>Empty the output directory first.</summary>
    public bool Clear { get; init; }

    /// <summary>Keep results out of repositories.</summary>
    public bool CreateGitignore { get; init; } = true;

    /// <summary>Limits on build requirements, besides those of the settings.</summary>
    public IReadOnlyList<Requirement> Constraints { get; init; } = [];

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }
}
