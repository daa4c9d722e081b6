using PyTool.Abstractions.Environments;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Running;

/// <summary>The environment that a command runs in.</summary>
internal sealed class RunBase
{
    /// <summary>Its interpreter.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>Directories with its commands, the first one being its own.</summary>
    public required IReadOnlyList<string> Scripts { get; init; }

    /// <summary>Its layout; <see langword="null"/> for an installation.</summary>
    public EnvironmentLayout? Layout { get; init; }

    /// <summary>The lock it was made from; <see langword="null"/>: none.</summary>
    public LockDocument? Lock { get; init; }

    /// <summary>Directories that are removed after the command.</summary>
    public IReadOnlyList<string> Temporary { get; init; } = [];
}
