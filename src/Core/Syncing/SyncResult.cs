using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;

namespace PyTool.Core.Syncing;

/// <summary>An environment that holds what it should.</summary>
public sealed class SyncResult
{
    /// <summary>The environment. Its lock has been given back.</summary>
    public required ProjectEnvironmentResult Environment { get; init; }

    /// <summary>The lock it was made from; <see langword="null"/>: a script without lock.</summary>
    public LockResult? Lock { get; init; }

    /// <summary>How many distributions belong into the environment.</summary>
    public int Count { get; init; }

    /// <summary>What was changed, or would be.</summary>
    public required InstallReport Report { get; init; }

    /// <summary>The answer of <c>--check</c>.</summary>
    /// <exception cref="PyToolException">A check was asked for, and something would change.</exception>
    public void ThrowIfOutdated(SyncRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Check && Report.Installed + Report.Uninstalled > 0)
        {
            throw new PyToolException(SyncErrors.Outdated, "The environment is outdated; run `uv sync` to update the environment") { ExitCode = 1 };
        }
    }
}
