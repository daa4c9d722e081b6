using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Document;

/// <summary>The <c>[options]</c> of a lock.</summary>
public sealed class LockOptions
{
    /// <summary>Nothing but defaults.</summary>
    public static LockOptions Default { get; } = new();

    /// <summary>Highest or lowest versions.</summary>
    public ResolutionMode Resolution { get; init; } = ResolutionMode.Highest;

    /// <summary>When pre-releases are taken.</summary>
    public PrereleaseMode Prerelease { get; init; } = PrereleaseMode.IfNecessary;

    /// <summary>When to fork on Pythons.</summary>
    public ForkStrategy ForkStrategy { get; init; } = ForkStrategy.RequiresPython;

    /// <summary>Oldest glibc; <see langword="null"/>: not set.</summary>
    public string? MinimumGlibc { get; init; }

    /// <summary>Oldest musl; <see langword="null"/>: not set.</summary>
    public string? MinimumMusl { get; init; }

    /// <summary>Cut-off date of all files; <see langword="null"/>: none.</summary>
    public LockCutOff? ExcludeNewer { get; init; }

    /// <summary>Exceptions to <see cref="Prerelease"/>, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<PackageName, PrereleaseMode>> PrereleaseByPackage { get; init; } = [];

    /// <summary>Exceptions to <see cref="ExcludeNewer"/>, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<PackageName, LockCutOff>> ExcludeNewerByPackage { get; init; } = [];
}
