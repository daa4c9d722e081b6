namespace PyTool.Host.CommandLine;

/// <summary>What a command takes and does, as data. Its name stands in the <see cref="CommandEntry"/> that leads to it.</summary>
public sealed class CommandSpec
{
    /// <summary>Options of its own in the order of help, without the global ones.</summary>
    public Func<IReadOnlyList<OptionSpec>> Options { get; init; } = () => [];

    /// <summary>Pairs of options that exclude each other in this command only.</summary>
    public Func<IReadOnlyList<ConflictRule>> Conflicts { get; init; } = () => [];

    /// <summary>Options that the handler pays heed to; <see langword="null"/>: all. The others are refused when given.</summary>
    public Func<IReadOnlyList<OptionSpec>>? Honored { get; init; }

    /// <summary>Positional arguments in order.</summary>
    public IReadOnlyList<ArgumentSpec> Arguments { get; init; } = [];

    /// <summary>Everything from the first positional argument on goes to somebody else, as it is (<c>run</c>, <c>tool run</c>).</summary>
    public bool HasVerbatimTail { get; init; }

    /// <summary>Children; empty for a command that does something itself.</summary>
    public Func<IReadOnlyList<CommandEntry>> Children { get; init; } = () => [];

    /// <summary>Does the work and returns the exit code; <see langword="null"/> for a mere group.</summary>
    public Func<CommandInvocation, CancellationToken, Task<int>>? Handler { get; init; }

    /// <summary>What to do instead of a command that is known but not built; <see langword="null"/>: it is built.</summary>
    public string? Substitute { get; init; }

    /// <summary>Whether the short help points to <c>pytool help</c> for more.</summary>
    public bool HasManual { get; init; }

    /// <summary>Paragraphs for <c>pytool help</c> below the first line; <see langword="null"/>: none.</summary>
    public string? Manual { get; init; }
}
