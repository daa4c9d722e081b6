namespace PyTool.Host.CommandLine;

/// <summary>Turns matched words and variables into option values, and refuses what uv refuses.</summary>
internal sealed class OptionReader
{
    private readonly IReadOnlyList<OptionSpec> _options;
    private readonly string _usage;
    private readonly IReadOnlyDictionary<string, string> _variables;

    public OptionReader(IReadOnlyList<OptionSpec> options, string usage, IReadOnlyDictionary<string, string> variables)
    {
        _options = options;
        _usage = usage;
        _variables = variables;
    }

    public Dictionary<string, OptionValue> Read(TokenMatch match)
    {
        var values = new Dictionary<string, OptionValue>(StringComparer.Ordinal);
        foreach (var option in _options)
        {
            if (match.Counts.TryGetValue(option.Name, out var count))
            {
                values.Add(option.Name, FromCommandLine(option, count, match.Values[option.Name]));
            }
        }

        CheckConflicts(values);
        SettleOpposites(values, match);
        foreach (var option in _options)
        {
            if (option.Variable is { } variable && !values.ContainsKey(option.Name) && FromVariable(option, variable) is { } value)
            {
                values.Add(option.Name, value);
            }
        }

        return values;
    }

    private OptionValue FromCommandLine(OptionSpec option, int count, IReadOnlyList<string> given)
    {
        if (count > 1 && !option.IsRepeatable && option.Overrides is null)
        {
            throw new UsageException($"the argument '{option.Display}' cannot be used multiple times") { Usage = _usage };
        }

        if (!option.IsFlag && given.Count < count && !option.IsValueOptional)
        {
            throw new UsageException($"a value is required for '{option.Display}' but none was supplied" + PossibleValues(option));
        }

        var value = new OptionValue { Count = count };
        foreach (var text in given)
        {
            Add(option, value, text, option.Delimiter);
        }

        return value;
    }

    private static void Add(OptionSpec option, OptionValue value, string text, char? delimiter)
    {
        foreach (var part in delimiter is { } separator ? text.Split(separator) : [text])
        {
            if (option.PossibleValues.Count > 0 && !option.PossibleValues.Contains(part) && !option.HiddenValues.Contains(part))
            {
                throw new UsageException($"invalid value '{part}' for '{option.Display}'{PossibleValues(option)}")
                {
                    Tip = NearestName.Find(part, option.PossibleValues) is { } nearest ? $"a similar value exists: '{nearest}'" : null,
                };
            }

            value.Values.Add(part);
        }
    }

    private static string PossibleValues(OptionSpec option) =>
        option.PossibleValues.Count == 0 ? "" : $"\n  [possible values: {string.Join(", ", option.PossibleValues)}]";

    private void CheckConflicts(Dictionary<string, OptionValue> values)
    {
        foreach (var option in _options)
        {
            if (!values.ContainsKey(option.Name))
            {
                continue;
            }

            foreach (var other in option.ConflictsWith)
            {
                if (values.ContainsKey(other))
                {
                    var display = _options.FirstOrDefault(o => o.Name == other)?.Display ?? other;
                    throw new UsageException($"the argument '{option.Display}' cannot be used with '{display}'") { Usage = _usage };
                }
            }

            if (option.Requires.Count > 0 && !option.Requires.Any(values.ContainsKey))
            {
                var wanted = string.Join("\n  ", option.Requires.Select(r => _options.FirstOrDefault(o => o.Name == r)?.Display ?? r));
                throw new UsageException($"the following required arguments were not provided:\n  {wanted}") { Usage = _usage };
            }
        }
    }

    // Of `--foo` and `--no-foo` the one given last counts.
    private void SettleOpposites(Dictionary<string, OptionValue> values, TokenMatch match)
    {
        foreach (var option in _options)
        {
            if (option.Overrides is { } opposite && values.ContainsKey(option.Name) && values.ContainsKey(opposite)
                && match.Positions[option.Name] > match.Positions[opposite])
            {
                values.Remove(opposite);
            }
        }
    }

    private OptionValue? FromVariable(OptionSpec option, string variable)
    {
        // An option whose opposite was typed takes nothing from the environment.
        if (!_variables.TryGetValue(variable, out var text) || text.Length == 0)
        {
            return null;
        }

        var value = new OptionValue { Variable = variable };
        if (option.IsFlag)
        {
            value.IsSet = BooleanText.TryParse(text, out var set)
                ? set
                : throw new UsageException($"invalid value '{text}' for '{option.Name}': value was not a boolean");
            return value.IsSet ? value : null;
        }

        foreach (var part in option.VariableDelimiter is { } separator ? text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text])
        {
            Add(option, value, part, option.Delimiter);
        }

        return value.Values.Count == 0 ? null : value;
    }
}
