using PyTool.Abstractions.Environments;
using PyTool.Core.Installation.Locks;

namespace PyTool.Core.Interpreters;

/// <summary>A project environment, with its lock held.</summary>
public sealed class ProjectEnvironmentResult : IDisposable
{
    /// <summary>Absolute path of the root.</summary>
    public required string Path { get; init; }

    /// <summary>What was done, or in a dry run would be.</summary>
    public required ProjectEnvironmentAction Action { get; init; }

    /// <summary>The interpreter; in a dry run that of the environment that would be made.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>What the environment holds; of one that would be made: nothing.</summary>
    public required EnvironmentSnapshot Snapshot { get; init; }

    /// <summary>Whether the environment exists, so that it can be changed.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>The lock, from before the inspection; <see langword="null"/> where nothing can be locked.</summary>
    public EnvironmentLock? Lock { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Lock?.Dispose();
}
