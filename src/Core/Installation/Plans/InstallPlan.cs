using PyTool.Abstractions.Environments;

namespace PyTool.Core.Installation.Plans;

/// <summary>What must change in an environment.</summary>
public sealed class InstallPlan
{
    /// <summary>Distributions to install, sorted by name.</summary>
    public IReadOnlyList<RequestedDistribution> Installs { get; init; } = [];

    /// <summary>Installed distributions that are replaced by one of <see cref="Installs"/>, or that are there twice.</summary>
    public IReadOnlyList<InstalledDistribution> Replaced { get; init; } = [];

    /// <summary>Installed distributions that nobody asked for, in exact operations.</summary>
    public IReadOnlyList<InstalledDistribution> Extraneous { get; init; } = [];

    /// <summary>Installed distributions that stay as they are.</summary>
    public IReadOnlyList<InstalledDistribution> Kept { get; init; } = [];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Installs.Count == 0 && Replaced.Count == 0 && Extraneous.Count == 0;
}
