using PyTool.Abstractions.Environments;
using PyTool.Core.Locking.Document;
using PyTool.Core.Sessions;

namespace PyTool.Core.Locking;

/// <summary>A lock that is up to date, or was taken as it is.</summary>
public sealed class LockResult
{
    /// <summary>The lock.</summary>
    public required LockDocument Lock { get; init; }

    /// <summary>The lock before; <see langword="null"/>: there was none.</summary>
    public LockDocument? Previous { get; init; }

    /// <summary>What was locked; <see langword="null"/> for a frozen lock.</summary>
    public LockTarget? Target { get; init; }

    /// <summary>The interpreter that was used; <see langword="null"/> for a frozen lock.</summary>
    public Interpreter? Interpreter { get; init; }

    /// <summary>Absolute path of the lock.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it differs from the previous one.</summary>
    public required bool IsChanged { get; init; }

    /// <summary>Whether anything was resolved.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Packages that changed, sorted; empty when there was no lock.</summary>
    public IReadOnlyList<LockChange> Changes { get; init; } = [];

    /// <summary>What the user should know of the solution; to be told after it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Tells the warnings.</summary>
    /// <param name="session">The session.</param>
    public void TellWarnings(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        foreach (var warning in Warnings)
        {
            session.Warn(warning);
        }
    }
}
