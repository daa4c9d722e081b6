using PyTool.Abstractions.Environments;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>The tree of installed packages that is to be shown.</summary>
public sealed class PipTreeRequest
{
    /// <summary>What is installed.</summary>
    public required IReadOnlyList<InstalledDistribution> Distributions { get; init; }

    /// <summary>The markers of the environment.</summary>
    public required MarkerEnvironment Markers { get; init; }

    /// <summary>How many levels below the roots are shown.</summary>
    public int Depth { get; init; } = 255;

    /// <summary>Packages that are left out.</summary>
    public IReadOnlyList<PackageName> Prune { get; init; } = [];

    /// <summary>The roots; none: all that nothing else needs.</summary>
    public IReadOnlyList<PackageName> Packages { get; init; } = [];

    /// <summary>Show what is needed each time.</summary>
    public bool NoDedupe { get; init; }

    /// <summary>Show what needs a package.</summary>
    public bool Invert { get; init; }

    /// <summary>Show what was asked for.</summary>
    public bool ShowSpecifiers { get; init; }

    /// <summary>Newer versions.</summary>
    public IReadOnlyDictionary<PackageName, NewerVersion> Latest { get; init; } = new Dictionary<PackageName, NewerVersion>();
}
