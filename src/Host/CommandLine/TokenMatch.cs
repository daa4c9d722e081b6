namespace PyTool.Host.CommandLine;

/// <summary>Words of a command line, by option.</summary>
internal sealed class TokenMatch
{
    public required IReadOnlyList<OptionSpec> Options { get; init; }

    /// <summary>Values of each option in order, by long name; only options that were typed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; }

    /// <summary>How often each option was typed, by long name.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Position of the last occurrence of each option, by long name.</summary>
    public required IReadOnlyDictionary<string, int> Positions { get; init; }

    /// <summary>Words that belong to no option.</summary>
    public required IReadOnlyList<string> Positionals { get; init; }
}
