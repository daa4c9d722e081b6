namespace PyTool.Host.CommandLine;

/// <summary>A line in the table of a group's commands: enough to find and list the command. What it takes is read only when it is meant, so that a start pays for one path through the tree.</summary>
public sealed class CommandEntry
{
    /// <summary>Name as typed.</summary>
    public required string Name { get; init; }

    /// <summary>One line for help and documentation, no trailing period.</summary>
    public required string Help { get; init; }

    /// <summary>Other names, not shown.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Not in the help.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Gives the command itself.</summary>
    public required Func<CommandSpec> Open { get; init; }

    /// <summary>Whether a word means this command.</summary>
    internal bool IsNamed(string word) => Name == word || Aliases.Contains(word);
}
