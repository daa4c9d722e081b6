using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Syncing;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Running;

/// <summary>What is run, and in which environment.</summary>
public sealed class RunRequest
{
    /// <summary>The command and its arguments; empty: only tell what could be run.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The command is a module (<c>-m</c>).</summary>
    public bool IsModule { get; init; }

    /// <summary>The command is a script, whatever it is called (<c>-s</c>).</summary>
    public bool IsScript { get; init; }

    /// <summary>The command is a script with a window (<c>--gui-script</c>).</summary>
    public bool IsGuiScript { get; init; }

    /// <summary>Look for no project (<c>--no-project</c>).</summary>
    public bool NoProject { get; init; }

    /// <summary>Absolute path that the project is looked for from.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Work in a fresh environment (<c>--isolated</c>).</summary>
    public bool Isolated { get; init; }

    /// <summary>Leave the environment as it is (<c>--no-sync</c>).</summary>
    public bool NoSync { get; init; }

    /// <summary><c>--package</c>.</summary>
    public PackageName? Package { get; init; }

    /// <summary><c>--all-packages</c>.</summary>
    public bool AllPackages { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>Platform that wheels and markers are chosen for (<c>--python-platform</c>); <see langword="null"/>: that of the interpreter.</summary>
    public string? Platform { get; init; }

    /// <summary>Makes the request for the environment of a project or script, once it is known.</summary>
    public required Func<InstallTarget, SyncRequest> Sync { get; init; }

    /// <summary>Options that have no effect outside of a project, as messages name them.</summary>
    public IReadOnlyList<string> ProjectOptions { get; init; } = [];

    /// <summary>What is told of options that mean nothing for a script with metadata.</summary>
    public IReadOnlyList<string> ScriptWarnings { get; init; } = [];

    /// <summary>Files with variables, in order; the last one wins.</summary>
    public IReadOnlyList<string> EnvironmentFiles { get; init; } = [];

    /// <summary>What <c>--with</c>, <c>--with-editable</c> and <c>--with-requirements</c> name.</summary>
    public RequirementSourceList With { get; init; } = new();

    /// <summary>Ask for stored answers again. Default: no.</summary>
    public bool Refresh { get; init; }

    /// <summary>Packages whose stored answers are asked for again.</summary>
    public IReadOnlyList<PackageName> RefreshPackages { get; init; } = [];

    /// <summary>Tell no more than that something was installed. Default: yes.</summary>
    public bool IsBrief { get; init; } = true;

    /// <summary>How deep runs may be nested.</summary>
    public int MaximumDepth { get; init; } = 100;

    /// <summary>How workspaces are looked for.</summary>
    public DiscoveryOptions Discovery { get; init; } = new();

    /// <summary>Reads standard input to its end, for the command <c>-</c>.</summary>
    public Func<CancellationToken, Task<string>> ReadInput { get; init; } = static _ => Task.FromResult("");
}
