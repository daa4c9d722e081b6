using PyTool.Abstractions.Packages;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;
using PyTool.Standards.Pythons;

namespace PyTool.Abstractions.Resolution;

/// <summary>Everything a resolution depends on, besides the index.</summary>
public sealed class ResolveRequest
{
    /// <summary>What is wanted, in the order that decides priorities. Workspace members come first, as requirements with a directory source.</summary>
    public required IReadOnlyList<PackageRequirement> Requirements { get; init; }

    /// <summary>Pythons the result must serve.</summary>
    public required RequiresPython RequiresPython { get; init; }

    /// <summary>Version of the interpreter at hand, for reports.</summary>
    public required PyVersion InterpreterVersion { get; init; }

    /// <summary>The one environment to solve for; <see langword="null"/>: all of them (universal).</summary>
    public ConcreteEnvironment? Environment { get; init; }

    /// <summary>Where to start: the forks of an existing lock, or <c>environments</c>. Empty: one resolution for everything.</summary>
    public IReadOnlyList<ForkEnvironment> InitialForks { get; init; } = [];

    /// <summary>Environments that must have an installable file of every package reached there: <c>environments</c>, then <c>required-environments</c>.</summary>
    public IReadOnlyList<Marker> ArtifactEnvironments { get; init; } = [];

    /// <summary>Limits on versions that do not ask for a package by themselves.</summary>
    public IReadOnlyList<PackageRequirement> Constraints { get; init; } = [];

    /// <summary>Requirements that replace those of packages.</summary>
    public IReadOnlyList<RequirementOverride> Overrides { get; init; } = [];

    /// <summary>Dependencies that are left out.</summary>
    public IReadOnlyList<RequirementExclusion> Exclusions { get; init; } = [];

    /// <summary>Sets of which at most one item may be active; items sorted.</summary>
    public IReadOnlyList<IReadOnlyList<ConflictItem>> Conflicts { get; init; } = [];

    /// <summary>Versions to keep if possible, best source first.</summary>
    public IReadOnlyList<VersionPreference> Preferences { get; init; } = [];

    /// <summary>Highest or lowest versions.</summary>
    public ResolutionMode Mode { get; init; } = ResolutionMode.Highest;

    /// <summary>When pre-releases are taken.</summary>
    public PrereleaseMode Prerelease { get; init; } = PrereleaseMode.IfNecessary;

    /// <summary>Exceptions to <see cref="Prerelease"/> by package.</summary>
    public IReadOnlyDictionary<PackageName, PrereleaseMode> PrereleaseByPackage { get; init; } = NoExceptions;

    /// <summary>When to fork on Pythons.</summary>
    public ForkStrategy ForkStrategy { get; init; } = ForkStrategy.RequiresPython;

    /// <summary>How candidates of several indexes compete.</summary>
    public IndexStrategy IndexStrategy { get; init; } = IndexStrategy.FirstIndex;

    /// <summary>Take no dependencies into account (<c>--no-deps</c>). Default: no.</summary>
    public bool IgnoreDependencies { get; init; }

    private static readonly Dictionary<PackageName, PrereleaseMode> NoExceptions = [];
}
