namespace PyTool.Host.CommandLine;

/// <summary>Reads a command line along a tree of <see cref="CommandSpec"/>. System.CommandLine splits and matches; what counts as wrong, and how it is said, is uv's way and decided here.</summary>
internal sealed class CommandLineParser
{
    private readonly CommandSpec _root;
    private readonly IReadOnlyList<OptionSpec> _globals;
    private readonly IReadOnlyDictionary<string, string> _variables;

    /// <param name="root">The tree.</param>
    /// <param name="globals">Options that every command takes.</param>
    /// <param name="variables">The environment.</param>
    public CommandLineParser(CommandSpec root, IReadOnlyList<OptionSpec> globals, IReadOnlyDictionary<string, string> variables)
    {
        _root = root;
        _globals = globals;
        _variables = variables;
    }

    /// <exception cref="UsageException">The command line cannot be understood.</exception>
    public ParsedCommand Parse(IReadOnlyList<string> arguments)
    {
        var selection = CommandSelection.Select(_root, _globals, arguments);
        var options = selection.Command.Options().Concat(_globals).ToArray();
        var usage = UsageText.Of(selection.Path, options);
        if (selection.UnknownCommand is { } unknown)
        {
            throw new UsageException($"unrecognized subcommand '{unknown}'") { Usage = usage, Tip = NearestName.Tip(unknown, selection.Command.Children().Select(c => c.Name), "subcommand") };
        }

        var (own, tail) = selection.SplitTail(options);
        var result = new TokenMatcher(options, usage).Match(own, selection.Command);
        var reader = new OptionReader(options, usage, _variables);
        var values = reader.Read(result);
        var positional = new ArgumentReader(selection.Command, usage, _variables).Read(result, values);
        return new ParsedCommand(selection.Path, values, positional, tail);
    }
}
