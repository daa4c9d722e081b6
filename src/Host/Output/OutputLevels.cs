using PyTool.Host.CommandLine;

namespace PyTool.Host.Output;

/// <summary>Sets up output from the global options and the usual variables.</summary>
internal static class OutputLevels
{
    public static void Apply(ConsoleOutput output, ParsedCommand parsed, IReadOnlyDictionary<string, string> variables)
    {
        output.Quiet = parsed.Count(GlobalOptions.Quiet);
        output.Verbose = parsed.Count(GlobalOptions.Verbose);
        output.ColorsError = UsesColors(parsed, variables, () => !Console.IsErrorRedirected);
        output.ColorsOutput = UsesColors(parsed, variables, () => !Console.IsOutputRedirected);
        output.ShowsProgress = output.Quiet == 0 && output.Verbose == 0 && !parsed.Flag(GlobalOptions.NoProgress) && !Console.IsErrorRedirected;
    }

    // NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the option, then whether it is a terminal.
    private static bool UsesColors(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables, Func<bool> isTerminal)
    {
        if (parsed.Flag(GlobalOptions.NoColor))
        {
            return false;
        }

        switch (parsed.Value(GlobalOptions.Color))
        {
            case "always":
                return true;
            case "never":
                return false;
        }

        if (IsSet(variables, "NO_COLOR"))
        {
            return false;
        }

        return IsSet(variables, "FORCE_COLOR") || IsSet(variables, "CLICOLOR_FORCE") || (isTerminal() && variables.GetValueOrDefault("TERM") != "dumb");
    }

    private static bool IsSet(IReadOnlyDictionary<string, string> variables, string name) => variables.TryGetValue(name, out var value) && value.Length > 0 && value != "0";
}
