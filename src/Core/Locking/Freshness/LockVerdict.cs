using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Locking.Freshness;

/// <summary>The judgement on an existing lock.</summary>
internal sealed class LockVerdict
{
    public static LockVerdict Ignore { get; } = new() { Kind = LockVerdictKind.Ignored };

    public static LockVerdict Satisfied { get; } = new() { Kind = LockVerdictKind.Satisfied };

    public required LockVerdictKind Kind { get; init; }

    /// <summary>Versions to keep if possible.</summary>
    public IReadOnlyList<VersionPreference> Preferences { get; init; } = [];

    /// <summary>Repositories with the commits to keep.</summary>
    public IReadOnlyList<PackageSource.Git> Repositories { get; init; } = [];

    /// <summary>Forks to start with; empty: those of the environments.</summary>
    public IReadOnlyList<ForkEnvironment> Forks { get; init; } = [];
}
