using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Conflicts;

/// <summary>What a report on a failed resolution needs besides the proof.</summary>
public sealed class ConflictContext
{
    /// <summary>The request that has no solution.</summary>
    public required ResolveRequest Request { get; init; }

    /// <summary>The index that it was solved with.</summary>
    public required IPackageIndex Index { get; init; }

    /// <summary>Names of the members of the workspace; empty when requirements were given directly.</summary>
    public IReadOnlyCollection<PackageName> Members { get; init; } = [];

    /// <summary>The environment at hand; <see langword="null"/>: unknown, and not compared with the one that failed.</summary>
    public MarkerEnvironment? Current { get; init; }

    /// <summary>What was resolved, for the header. Default: dependencies.</summary>
    public string Subject { get; init; } = "dependencies";
}
