using PyTool.Core.Locking;
using PyTool.Core.Syncing;
using PyTool.Standards.Names;

namespace PyTool.Core.Editing;

/// <summary>What happens after the dependencies of a project were changed.</summary>
public sealed class EditFollowUp
{
    /// <summary>What to do with the lock; <see cref="LockMode.Frozen"/>: neither lock nor environment is touched. Default: bring it up to date.</summary>
    public LockMode LockMode { get; init; } = LockMode.Write;

    /// <summary>What asked for a mode other than the default, for messages.</summary>
    public string ModeOrigin { get; init; } = "--locked";

    /// <summary>Leave the environment as it is (<c>--no-sync</c>). Default: no.</summary>
    public bool NoSync { get; init; }

    /// <summary><c>--active</c>, <c>--no-active</c>, or <see langword="null"/>.</summary>
    public bool? Active { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>What is not installed.</summary>
    public InstallFilter Filter { get; init; } = InstallFilter.None;

    /// <summary>Ask for stored answers again. Default: no.</summary>
    public bool Refresh { get; init; }

    /// <summary>Packages whose stored answers are asked for again.</summary>
    public IReadOnlyList<PackageName> RefreshPackages { get; init; } = [];
}
