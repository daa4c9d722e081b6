namespace PyTool.Host.CommandLine;

/// <summary>A command, as data. Its children are made only when they are needed: a start pays for one path through the tree.</summary>
public sealed class CommandSpec
{
    /// <summary>Name as typed.</summary>
    public required string Name { get; init; }

    /// <summary>One line for help and documentation.</summary>
    public required string Help { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Not in the help.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Options of its own, without the global ones.</summary>
    public Func<IReadOnlyList<OptionSpec>> Options { get; init; } = () => [];

    /// <summary>Positional arguments in order.</summary>
    public IReadOnlyList<ArgumentSpec> Arguments { get; init; } = [];

    /// <summary>Everything after the first positional argument goes to somebody else, as it is (<c>run</c>, <c>tool run</c>).</summary>
    public bool HasVerbatimTail { get; init; }

    /// <summary>Children; empty for a command that does something itself.</summary>
    public Func<IReadOnlyList<CommandSpec>> Children { get; init; } = () => [];

    /// <summary>Does the work and returns the exit code; <see langword="null"/> for a mere group.</summary>
    public Func<CommandInvocation, CancellationToken, Task<int>>? Handler { get; init; }

    /// <summary>Further text at the end of the help; <see langword="null"/>: none.</summary>
    public string? Epilogue { get; init; }
}
