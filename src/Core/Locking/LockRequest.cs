using PyTool.Abstractions.Environments;
using PyTool.Core.Resolving;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking;

/// <summary>Asks for an up-to-date lock.</summary>
public sealed class LockRequest
{
    /// <summary>The workspace to lock.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>What to do with the lock. Default: bring it up to date.</summary>
    public LockMode Mode { get; init; } = LockMode.Write;

    /// <summary>What asked for <see cref="LockMode.Locked"/> or <see cref="LockMode.Frozen"/>, for messages.</summary>
    public string ModeOrigin { get; init; } = "--locked";

    /// <summary>Say nothing of the resolution when it shows that the lock is out of date. Default: tell it.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The interpreter; <see langword="null"/>: the one that <see cref="Python"/> or the project names.</summary>
    public Interpreter? Interpreter { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>Whether stored answers are asked for again, and the result is computed anew.</summary>
    public bool Refresh { get; init; }

    /// <summary>Packages whose stored answers are asked for again.</summary>
    public IReadOnlyList<PackageName> RefreshPackages { get; init; } = [];

    /// <summary>Groups whose packages are upgraded.</summary>
    public IReadOnlyList<GroupName> UpgradeGroups { get; init; } = [];

    /// <summary>Metadata that needs builds or repositories; <see langword="null"/>: built with the interpreter of the lock.</summary>
    public ISourceMetadataProvider? Builds { get; init; }
}
