namespace PyTool.Host.CommandLine;

/// <summary>Gives the words that belong to no option to the positional arguments.</summary>
internal sealed class ArgumentReader
{
    private readonly CommandSpec _command;
    private readonly string _usage;
    private readonly IReadOnlyDictionary<string, string> _variables;

    public ArgumentReader(CommandSpec command, string usage, IReadOnlyDictionary<string, string> variables)
    {
        _command = command;
        _usage = usage;
        _variables = variables;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Read(TokenMatch match, Dictionary<string, OptionValue> options)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var next = 0;
        foreach (var argument in _command.Arguments)
        {
            var take = argument.IsRepeatable ? match.Positionals.Count - next : Math.Min(1, match.Positionals.Count - next);
            if (take > 0)
            {
                values[argument.Name] = Check(argument, match.Positionals.Skip(next).Take(take).ToArray());
                next += take;
            }
            else if (argument.Variable is { } variable && _variables.TryGetValue(variable, out var text) && text.Length > 0)
            {
                values[argument.Name] = [text];
            }
        }

        if (next < match.Positionals.Count)
        {
            throw new UsageException($"unexpected argument '{match.Positionals[next]}' found") { Usage = _usage };
        }

        // Help and version ask for nothing else.
        if (!options.ContainsKey("--help") && !options.ContainsKey("--version"))
        {
            RequireAll(values, options);
        }

        return values;
    }

    private void RequireAll(Dictionary<string, IReadOnlyList<string>> values, Dictionary<string, OptionValue> options)
    {
        var missing = _command.Arguments.Where(a => a.IsRequired && !values.ContainsKey(a.Name) && !a.UnlessGiven.Any(options.ContainsKey)).ToArray();
        if (missing.Length > 0)
        {
            var names = string.Join("\n  ", missing.Select(a => a.UnlessGiven.Count == 0 ? a.Display : $"<{a.Name}{string.Concat(a.UnlessGiven.Select(u => "|" + u))}>"));
            throw new UsageException($"the following required arguments were not provided:\n  {names}") { Usage = _usage };
        }
    }

    private static string[] Check(ArgumentSpec argument, string[] given)
    {
        foreach (var text in given)
        {
            if (argument.PossibleValues.Count > 0 && !argument.PossibleValues.Contains(text))
            {
                throw new UsageException($"invalid value '{text}' for '{argument.Display}'\n  [possible values: {string.Join(", ", argument.PossibleValues)}]");
            }
        }

        return given;
    }
}
