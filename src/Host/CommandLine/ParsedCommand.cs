namespace PyTool.Host.CommandLine;

/// <summary>What the user typed for one command, with variables filled in where the parser reads them.</summary>
public sealed class ParsedCommand
{
    private readonly Dictionary<string, OptionValue> _options;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _arguments;
    private readonly CommandLevel _level;

    internal ParsedCommand(CommandLevel level, Dictionary<string, OptionValue> options, IReadOnlyDictionary<string, IReadOnlyList<string>> arguments, IReadOnlyList<string> tail)
    {
        _level = level;
        _options = options;
        _arguments = arguments;
        Tail = tail;
    }

    /// <summary>The commands from the root to the one that was meant.</summary>
    public IReadOnlyList<CommandEntry> Path => _level.Path;

    /// <summary>The command that was meant.</summary>
    public CommandSpec Command => _level.Command;

    /// <summary>Everything the command takes, the global options last.</summary>
    public IReadOnlyList<OptionSpec> Options => _level.Table.Options;

    /// <summary>General usage line, for errors that are found only after parsing.</summary>
    public string Usage => UsageText.General(_level);

    /// <summary>What goes to somebody else, as it is; empty when the command has no such tail.</summary>
    public IReadOnlyList<string> Tail { get; }

    /// <summary>Whether a flag is set, by the command line or by its variable. A later opposite flag unsets it.</summary>
    public bool Flag(OptionSpec option) => Find(option) is { } value && value.IsSet;

    /// <summary>A flag with its opposite: <see langword="true"/>, <see langword="false"/>, or <see langword="null"/> when neither was given.</summary>
    public bool? Flag(OptionSpec positive, OptionSpec negative) => Flag(positive) ? true : Flag(negative) ? false : null;

    /// <summary>How often a flag was given.</summary>
    public int Count(OptionSpec option) => Find(option)?.Count ?? 0;

    /// <summary>The value of an option; <see langword="null"/> when it was not given.</summary>
    public string? Value(OptionSpec option) => Find(option) is { Values.Count: > 0 } value ? value.Values[^1] : null;

    /// <summary>The values of an option; empty when it was not given.</summary>
    public IReadOnlyList<string> Values(OptionSpec option) => Find(option)?.Values ?? [];

    /// <summary>Whether an option was typed on the command line or is set by its variable.</summary>
    public bool IsGiven(OptionSpec option) => Find(option) is not null;

    /// <summary>The variable that an option's value came from; <see langword="null"/>: the command line, or not given.</summary>
    public string? VariableOf(OptionSpec option) => Find(option)?.Variable;

    /// <summary>The values of a positional argument.</summary>
    public IReadOnlyList<string> Arguments(string name) => _arguments.TryGetValue(name, out var values) ? values : [];

    /// <summary>The value of a positional argument; <see langword="null"/> when it was not given.</summary>
    public string? Argument(string name) => Arguments(name) is { Count: > 0 } values ? values[0] : null;

    /// <summary>Help or version, when one of them is asked for: then nothing else is filled in.</summary>
    internal OptionSpec? Interruption { get; init; }

    /// <summary>What was given, by long name.</summary>
    internal IReadOnlyDictionary<string, OptionValue> Given => _options;

    /// <summary>Fills in an option from the environment, after parsing.</summary>
    internal void Add(OptionSpec option, OptionValue value) => _options.TryAdd(option.Name, value);

    private OptionValue? Find(OptionSpec option) => _options.GetValueOrDefault(option.Name);
}
