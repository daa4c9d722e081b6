using PyTool.Projects.Workspaces;

namespace PyTool.Core.Interpreters;

/// <summary>Which project environment is wanted, and how.</summary>
public sealed class ProjectEnvironmentRequest
{
    /// <summary>The workspace.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Which Python it is to have.</summary>
    public required PythonChoice Python { get; init; }

    /// <summary><c>--active</c>, <c>--no-active</c>, or <see langword="null"/>.</summary>
    public bool? Active { get; init; }

    /// <summary>Make nothing, only tell. Default: no.</summary>
    public bool DryRun { get; init; }

    /// <summary>Use what is there even when it does not suit (<c>--no-sync</c>). Default: no.</summary>
    public bool NoSync { get; init; }

    /// <summary>The caller holds the lock of the workspace. Default: no.</summary>
    public bool IsLocked { get; init; }
}
