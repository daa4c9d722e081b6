namespace PyTool.Host.CommandLine;

/// <summary>Splits, checks and stores the values of options, from the command line and from variables alike.</summary>
internal static class OptionValues
{
    public static void Add(OptionSpec option, OptionValue value, string text)
    {
        if (option.Delimiter is not { } delimiter || !text.Contains(delimiter, StringComparison.Ordinal))
        {
            value.Values.Add(Checked(option, text));
            return;
        }

        foreach (var part in text.Split(delimiter))
        {
            value.Values.Add(Checked(option, part));
        }
    }

    /// <summary>The list of possible values as error messages show it; empty when there is none.</summary>
    public static string Possible(OptionSpec option) => Possible(option.PossibleValues);

    /// <summary>A list of possible values as error messages show it.</summary>
    public static string Possible(IReadOnlyList<string> values) => values.Count == 0 ? "" : $"\n  [possible values: {string.Join(", ", values)}]";

    private static string Checked(OptionSpec option, string text)
    {
        if (option.PossibleValues.Count > 0)
        {
            return Known(option, text);
        }

        return option.Check?.Invoke(text) is { } problem ? throw new UsageException($"invalid value '{text}' for '{option.Display}': {problem}") : text;
    }

    private static string Known(OptionSpec option, string text)
    {
        if (option.PossibleValues.Contains(text) || option.HiddenValues.Contains(text))
        {
            return text;
        }

        foreach (var alias in option.ValueAliases)
        {
            if (alias.Alias == text)
            {
                return alias.Value;
            }
        }

        if (text.Length == 0)
        {
            throw new UsageException($"a value is required for '{option.Display}' but none was supplied{Possible(option)}");
        }

        var nearest = NearestName.Find(text, option.PossibleValues.Concat(option.HiddenValues));
        throw new UsageException($"invalid value '{text}' for '{option.Display}'{Possible(option)}") { Tips = nearest is null ? [] : [$"a similar value exists: '{nearest}'"] };
    }
}
