namespace PyTool.Host.CommandLine;

/// <summary>Reads a command line along the tree of commands, in the order and with the words of uv's parser.</summary>
internal sealed class CommandLineParser
{
    private readonly CommandEntry _root;
    private readonly IReadOnlyList<OptionSpec> _globals;
    private readonly IReadOnlyDictionary<string, string> _variables;

    /// <param name="root">The tree.</param>
    /// <param name="globals">Options that every command takes.</param>
    /// <param name="variables">The environment.</param>
    public CommandLineParser(CommandEntry root, IReadOnlyList<OptionSpec> globals, IReadOnlyDictionary<string, string> variables)
    {
        _root = root;
        _globals = globals;
        _variables = variables;
    }

    /// <exception cref="UsageException">The command line cannot be understood.</exception>
    public ParsedCommand Parse(IReadOnlyList<string> arguments)
    {
        var levels = new List<CommandLevel>();
        var path = new List<CommandEntry> { _root };
        for (var index = 0; ;)
        {
            var level = new CommandLevel(path.ToArray(), _globals);
            levels.Add(level);
            var reader = new WordReader(level, arguments, index);
            reader.Read();
            index = reader.Index;
            if (reader.Interruption is { } interruption)
            {
                return new ParsedCommand(level, [], new Dictionary<string, IReadOnlyList<string>>(), []) { Interruption = interruption };
            }

            if (!reader.HasChildren)
            {
                return Finish(levels, arguments.Skip(index).ToArray());
            }

            if (index >= arguments.Count)
            {
                return WithoutCommand(levels);
            }

            path.Add(Find(level, arguments[index++]));
        }
    }

    private static CommandEntry Find(CommandLevel level, string word)
    {
        var children = level.Children;
        foreach (var child in children)
        {
            if (child.IsNamed(word))
            {
                return child;
            }
        }

        throw UnknownCommand.Error(level, word);
    }

    // A group alone shows its help; options without a command, typed or from variables, are an error.
    private ParsedCommand WithoutCommand(List<CommandLevel> levels)
    {
        var level = levels[^1];
        if (level.Values.Count == 0 && !_globals.Any(option => option.Variable is { } variable && _variables.TryGetValue(variable, out var text) && text.Length > 0))
        {
            return new ParsedCommand(level, [], new Dictionary<string, IReadOnlyList<string>>(), []);
        }

        var names = level.Children.SelectMany(c => c.Aliases.Prepend(c.Name));
        throw new UsageException($"'{string.Join(' ', level.Path.Select(e => e.Name))}' requires a subcommand but one was not provided\n  [subcommands: {string.Join(", ", names)}]")
        {
            Usage = UsageText.General(level),
        };
    }

    private ParsedCommand Finish(List<CommandLevel> levels, string[] tail)
    {
        var last = levels[^1];
        OptionRules.AddVariables(last, levels, _variables);
        var arguments = ArgumentReader.Read(last, _variables);
        var options = new Dictionary<string, OptionValue>(StringComparer.Ordinal);
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            OptionRules.Check(levels[i]);
            foreach (var (name, value) in levels[i].Values)
            {
                // An option of the outer level counts unless the inner one says something about it.
                if (i == levels.Count - 1 || levels[i].Table.Long(name) is { } option && !option.Overrides.Any(options.ContainsKey))
                {
                    options.TryAdd(name, value);
                }
            }
        }

        ArgumentReader.RequireAll(last, arguments);
        return new ParsedCommand(last, options, arguments, tail);
    }
}
