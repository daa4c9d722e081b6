using PyTool.Core.Locking;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>What an environment is to hold, and how it gets there.</summary>
public sealed class SyncRequest
{
    /// <summary>Whose dependencies.</summary>
    public required InstallTarget Target { get; init; }

    /// <summary>Extras.</summary>
    public ExtraSelection Extras { get; init; } = ExtraSelection.None;

    /// <summary>Dependency groups.</summary>
    public GroupSelection Groups { get; init; } = new();

    /// <summary>What is not installed.</summary>
    public InstallFilter Filter { get; init; } = InstallFilter.None;

    /// <summary>What to do with the lock. Default: bring it up to date.</summary>
    public LockMode LockMode { get; init; } = LockMode.Write;

    /// <summary>What asked for a mode other than the default, for messages.</summary>
    public string ModeOrigin { get; init; } = "--locked";

    /// <summary>A mode that needs a lock needs one of a script, too. Default: yes; where that was judged before, a script without lock is resolved anew.</summary>
    public bool ScriptNeedsLock { get; init; } = true;

    /// <summary>Remove what is not asked for. Default: no.</summary>
    public bool IsExact { get; init; }

    /// <summary>Change nothing, only tell (<c>--dry-run</c>). Default: no.</summary>
    public bool DryRun { get; init; }

    /// <summary>As a dry run, but fail when something would change (<c>--check</c>). Default: no.</summary>
    public bool Check { get; init; }

    /// <summary><c>--active</c>, <c>--no-active</c>, or <see langword="null"/>.</summary>
    public bool? Active { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>Platform that wheels and markers are chosen for (<c>--python-platform</c>); <see langword="null"/>: that of the interpreter.</summary>
    public string? Platform { get; init; }

    /// <summary>Install nothing as an editable. Default: no.</summary>
    public bool NoEditable { get; init; }

    /// <summary>Packages that are not installed as editables.</summary>
    public IReadOnlyList<PackageName> NoEditablePackages { get; init; } = [];

    /// <summary>Ask for stored answers again. Default: no.</summary>
    public bool Refresh { get; init; }

    /// <summary>Packages whose stored answers are asked for again.</summary>
    public IReadOnlyList<PackageName> RefreshPackages { get; init; } = [];

    /// <summary>Do not tell which environment and lock are used: a document says so (<c>--output-format json</c>). Default: tell.</summary>
    public bool HidesPlaces { get; init; }

    /// <summary>Tell no more than that something was installed, as <c>run</c> does. Default: tell everything.</summary>
    public bool IsBrief { get; init; }
}
