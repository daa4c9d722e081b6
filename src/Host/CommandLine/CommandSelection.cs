namespace PyTool.Host.CommandLine;

/// <summary>Which command of the tree a command line means, found before anything else is built.</summary>
internal sealed class CommandSelection
{
    private readonly IReadOnlyList<string> _rest;

    private CommandSelection(IReadOnlyList<CommandSpec> path, IReadOnlyList<string> rest, string? unknownCommand)
    {
        Path = path;
        _rest = rest;
        UnknownCommand = unknownCommand;
    }

    /// <summary>From the root to the command that was meant.</summary>
    public IReadOnlyList<CommandSpec> Path { get; }

    public CommandSpec Command => Path[^1];

    /// <summary>A word where a command should stand and none of that name exists; <see langword="null"/>: all is well.</summary>
    public string? UnknownCommand { get; }

    public static CommandSelection Select(CommandSpec root, IReadOnlyList<OptionSpec> globals, IReadOnlyList<string> arguments)
    {
        var path = new List<CommandSpec> { root };
        var rest = new List<string>(arguments.Count);
        var index = 0;
        for (; index < arguments.Count; index++)
        {
            var word = arguments[index];
            var children = path[^1].Children();
            if (children.Count == 0 || word == "--")
            {
                break;
            }

            if (word.StartsWith('-') && word.Length > 1)
            {
                rest.Add(word);
                if (OptionWords.TakesNext(word, globals) && index + 1 < arguments.Count)
                {
                    rest.Add(arguments[++index]);
                }

                continue;
            }

            var child = children.FirstOrDefault(c => c.Name == word || c.Aliases.Contains(word));
            if (child is null)
            {
                return new CommandSelection(path, [], word);
            }

            path.Add(child);
        }

        // Global options may stand before the command: they are read together with its own.
        for (; index < arguments.Count; index++)
        {
            rest.Add(arguments[index]);
        }

        return new CommandSelection(path, rest, null);
    }

    /// <summary>Divides the words into the command's own and those that go to somebody else.</summary>
    public (IReadOnlyList<string> Own, IReadOnlyList<string> Tail) SplitTail(IReadOnlyList<OptionSpec> options)
    {
        if (!Command.HasVerbatimTail)
        {
            return (_rest, []);
        }

        for (var i = 0; i < _rest.Count; i++)
        {
            var word = _rest[i];
            if (word == "--")
            {
                return (_rest.Take(i).ToArray(), _rest.Skip(i + 1).ToArray());
            }

            if (!word.StartsWith('-') || word.Length == 1)
            {
                return (_rest.Take(i).ToArray(), _rest.Skip(i).ToArray());
            }

            if (OptionWords.TakesNext(word, options))
            {
                i++;
            }
        }

        return (_rest, []);
    }
}
