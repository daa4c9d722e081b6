namespace PyTool.Host.CommandLine;

/// <summary>One level of the command line: the words between a command's name and the next.</summary>
internal sealed class CommandLevel
{
    public CommandLevel(IReadOnlyList<CommandEntry> path, IReadOnlyList<OptionSpec> globals)
    {
        Path = path;
        Command = path[^1].Open();
        Children = Command.Children();
        var own = Command.Options();
        Table = new OptionTable(own.Count == 0 ? globals : [.. own, .. globals]);
    }

    /// <summary>From the root to this command.</summary>
    public IReadOnlyList<CommandEntry> Path { get; }

    public CommandSpec Command { get; }

    public IReadOnlyList<CommandEntry> Children { get; }

    public OptionTable Table { get; }

    /// <summary>What was typed for each option, by long name, in the order of the first occurrence.</summary>
    public Dictionary<string, OptionValue> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that belong to no option.</summary>
    public List<string> Positionals { get; } = [];

    /// <summary>How many of <see cref="Positionals"/> stand before <c>--</c>.</summary>
    public int PositionalsBeforeDashes { get; set; } = -1;
}
