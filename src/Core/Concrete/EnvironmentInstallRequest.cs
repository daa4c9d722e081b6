using PyTool.Abstractions.Environments;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>What an environment is to hold.</summary>
public sealed class EnvironmentInstallRequest
{
    /// <summary>The environment as it is, inspected under its lock.</summary>
    public required EnvironmentSnapshot Environment { get; init; }

    /// <summary>Its lock; <see langword="null"/>: it is taken for the change alone.</summary>
    public EnvironmentLock? Lock { get; init; }

    /// <summary>The distributions.</summary>
    public required IReadOnlyList<RequestedDistribution> Distributions { get; init; }

    /// <summary>Remove everything else. Default: no.</summary>
    public bool IsExact { get; init; }

    /// <summary>Something from elsewhere does not stand for a version of an index. Default: it does, as for the pip commands.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Names that an exact installation never removes, besides the seed packages.</summary>
    public IReadOnlyCollection<PackageName> Spared { get; init; } = [];
}
