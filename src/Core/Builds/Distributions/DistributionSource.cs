using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Builds.Distributions;

/// <summary>A tree or an archive that is built, with what has become of it.</summary>
internal sealed class DistributionSource
{
    /// <summary>Absolute path of the directory or archive.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it is a source distribution.</summary>
    public bool IsArchive { get; init; }

    /// <summary>The member, when several are built.</summary>
    public PackageName? Name { get; init; }

    /// <summary>The workspace around it; <see langword="null"/>: none.</summary>
    public Workspace? Workspace { get; init; }

    /// <summary>What is built, in this order.</summary>
    public required IReadOnlyList<DistributionKind> Plan { get; init; }

    /// <summary>What was built, as it is shown.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Lists of files, for standard output, each before the line of its number.</summary>
    public List<(int Before, string Text)> Lists { get; } = [];

    /// <summary>Absolute path of the source distribution once it is built.</summary>
    public string? Sdist { get; set; }

    /// <summary>Why it was not built.</summary>
    public Exception? Failure { get; set; }

    /// <summary>In failures.</summary>
    public string Label => Name is { } name ? $"{name} @ {Path}" : Path;

    /// <summary>Before progress.</summary>
    public string Prefix => Name is { } name ? $"[{name}] " : "";
}
