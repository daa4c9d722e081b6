namespace PyTool.Host.CommandLine;

/// <summary>Gives the words that belong to no option to the positional arguments.</summary>
internal static class ArgumentReader
{
    /// <exception cref="UsageException">There are too many words, or one is none of the possible values.</exception>
    public static Dictionary<string, IReadOnlyList<string>> Read(CommandLevel level, IReadOnlyDictionary<string, string> variables)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var words = level.Positionals;
        var next = 0;
        foreach (var argument in level.Command.Arguments)
        {
            var start = argument.IsLast ? Math.Max(next, level.PositionalsBeforeDashes < 0 ? words.Count : level.PositionalsBeforeDashes) : next;
            var take = Math.Min(argument.IsRepeatable ? int.MaxValue : 1, words.Count - start);
            if (start > next)
            {
                break;
            }

            if (take > 0)
            {
                values[argument.Name] = Checked(argument, words.GetRange(start, take));
                next = start + take;
            }
            else if (argument.Variable is { } variable && variables.TryGetValue(variable, out var text) && text.Length > 0)
            {
                values[argument.Name] = argument.IsRepeatable ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [text];
            }
        }

        return next >= words.Count ? values : throw new UsageException($"unexpected argument '{words[next]}' found") { Usage = UsageText.General(level) };
    }

    /// <exception cref="UsageException">Something required is missing.</exception>
    public static void RequireAll(CommandLevel level, Dictionary<string, IReadOnlyList<string>> values)
    {
        var missing = level.Command.Arguments.Where(a => !values.ContainsKey(a.Name) && IsMissed(level, a)).ToArray();
        if (missing.Length > 0)
        {
            var names = string.Join("\n  ", missing.Select(a => a.Alternatives.Count > 0 ? UsageText.Group(level, a) : a.Display));
            throw new UsageException($"the following required arguments were not provided:\n  {names}") { Usage = UsageText.Requiring(level, []) };
        }
    }

    private static bool IsMissed(CommandLevel level, ArgumentSpec argument) =>
        argument.Alternatives.Count > 0 ? !argument.Alternatives.Any(level.Values.ContainsKey) : argument.IsRequired && !argument.UnlessGiven.Any(level.Values.ContainsKey);

    private static List<string> Checked(ArgumentSpec argument, List<string> words)
    {
        foreach (var word in words)
        {
            if (argument.PossibleValues.Count > 0 && !argument.PossibleValues.Contains(word))
            {
                var nearest = NearestName.Find(word, argument.PossibleValues);
                throw new UsageException($"invalid value '{word}' for '{argument.Display}'{OptionValues.Possible(argument.PossibleValues)}")
                {
                    Tips = nearest is null ? [] : [$"a similar value exists: '{nearest}'"],
                };
            }
        }

        return words;
    }
}
