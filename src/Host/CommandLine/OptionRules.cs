namespace PyTool.Host.CommandLine;

/// <summary>What holds between options: conflicts, needs, and variables that stand in for them.</summary>
internal static class OptionRules
{
    /// <summary>Fills in what the parser reads from variables.</summary>
    public static void AddVariables(CommandLevel level, IReadOnlyList<CommandLevel> levels, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var option in level.Table.Options)
        {
            if (option.Variable is { } variable && variables.TryGetValue(variable, out var text) && text.Length > 0 && !levels.Any(l => l.Values.ContainsKey(option.Name) || option.Overrides.Any(l.Values.ContainsKey))
                && FromVariable(option, variable, text) is { } value)
            {
                level.Values.TryAdd(option.Name, value);
            }
        }
    }

    /// <summary>Refuses what excludes each other, and what lacks something it needs.</summary>
    /// <exception cref="UsageException">With the options as they were typed.</exception>
    public static void Check(CommandLevel level)
    {
        var rules = level.Values.Count > 1 ? level.Command.Conflicts() : [];
        foreach (var name in level.Values.Keys)
        {
            if (level.Values[name].Variable is not null || level.Table.Long(name) is not { } option)
            {
                continue;
            }

            var conflicts = level.Values.Keys.Where(other => level.Values[other].Variable is null && Excludes(level, rules, option, other)).ToArray();
            if (conflicts.Length > 0)
            {
                throw Conflict(level, option, conflicts);
            }
        }

        foreach (var option in level.Table.Options)
        {
            Require(level, option);
        }
    }

    private static void Require(CommandLevel level, OptionSpec option)
    {
        if (option.IsRequired && !level.Values.ContainsKey(option.Name))
        {
            throw Missing(level, [option]);
        }

        if (option.Requires.Count > 0 && level.Values.ContainsKey(option.Name) && !option.Requires.Any(level.Values.ContainsKey))
        {
            throw Missing(level, option.Requires.Select(r => level.Table.Long(r)).OfType<OptionSpec>().ToArray());
        }
    }

    private static bool Excludes(CommandLevel level, IReadOnlyList<ConflictRule> rules, OptionSpec option, string other) =>
        option.ConflictsWith.Contains(other) || (level.Table.Long(other)?.ConflictsWith.Contains(option.Name) ?? false)
        || rules.Any(rule => (rule.Option == option.Name && rule.Others.Contains(other)) || (rule.Option == other && rule.Others.Contains(option.Name)));

    private static UsageException Conflict(CommandLevel level, OptionSpec option, string[] others)
    {
        var displays = others.Select(o => level.Table.Long(o)?.Display ?? o).ToArray();
        var with = displays.Length == 1 ? $" '{displays[0]}'" : ":\n  " + string.Join("\n  ", displays);
        return new UsageException($"the argument '{option.Display}' cannot be used with{with}") { Usage = UsageText.Specific(level, others) };
    }

    private static UsageException Missing(CommandLevel level, IReadOnlyList<OptionSpec> options) =>
        new($"the following required arguments were not provided:\n  {string.Join("\n  ", options.Select(o => o.Display))}") { Usage = UsageText.Requiring(level, options) };

    private static OptionValue? FromVariable(OptionSpec option, string variable, string text)
    {
        var value = new OptionValue { Variable = variable };
        if (!option.IsFlag)
        {
            OptionValues.Add(option, value, text);
            return value;
        }

        if (!BooleanText.TryParse(text, out var isSet))
        {
            throw new UsageException($"invalid value '{text}' for '{option.Display}': value was not a boolean");
        }

        return isSet ? value : null;
    }
}
