using PyTool.Abstractions.Plugins;

namespace PyTool.Host.CommandLine;

/// <summary>Variables that uv reads with its settings and not with its parser: whatever the command, a value that is neither yes nor no is an error.</summary>
internal static class SettingVariables
{
    /// <summary>Fills in the options of the command from their variables, unless they or their opposites were given.</summary>
    /// <exception cref="PyToolException">A variable has another value than yes or no.</exception>
    public static void Apply(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables)
    {
        foreach (var option in parsed.Options)
        {
            if (option.SettingVariable is not { } variable || !variables.TryGetValue(variable, out var text))
            {
                continue;
            }

            if (!option.IsFlag)
            {
                AddValue(parsed, option, variable, text);
            }
            else if (Read(variable, text) && !parsed.IsGiven(option) && !option.Overrides.Any(parsed.Given.ContainsKey))
            {
                parsed.Add(option, new OptionValue { Variable = variable, Count = 1 });
            }
        }
    }

    /// <summary>A variable that means yes or no.</summary>
    /// <exception cref="PyToolException">It has another value.</exception>
    public static bool Read(string variable, string text) => BooleanText.TryParse(text, out var value)
        ? value
        : throw new PyToolException("PT1005", $"Failed to parse environment variable `{variable}` with invalid value `{text}`: expected a boolish value");

    private static void AddValue(ParsedCommand parsed, OptionSpec option, string variable, string text)
    {
        if (text.Length == 0 || parsed.IsGiven(option))
        {
            return;
        }

        var value = new OptionValue { Variable = variable };
        foreach (var part in option.IsRepeatable ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [text])
        {
            OptionValues.Add(option, value, part);
        }

        parsed.Add(option, value);
    }
}
