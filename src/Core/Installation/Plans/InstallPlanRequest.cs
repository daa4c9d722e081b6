using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;

namespace PyTool.Core.Installation.Plans;

/// <summary>What a plan is made from.</summary>
public sealed class InstallPlanRequest
{
    /// <summary>All distributions that the environment is to hold.</summary>
    public required IReadOnlyList<RequestedDistribution> Distributions { get; init; }

    /// <summary>What it holds now. Inspected under the environment's lock.</summary>
    public required EnvironmentSnapshot Environment { get; init; }

    /// <summary>Remove what was not asked for (<c>sync</c> without <c>--inexact</c>). Default: no.</summary>
    public bool IsExact { get; init; }

    /// <summary>Something installed from elsewhere does not stand for a version from an index (project operations). Default: yes.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>Install everything again (<c>--reinstall</c>). Default: no.</summary>
    public bool ReinstallAll { get; init; }

    /// <summary>Names that an exact operation never removes, besides the seed packages.</summary>
    public IReadOnlyCollection<PackageName> Spared { get; init; } = [];
}
