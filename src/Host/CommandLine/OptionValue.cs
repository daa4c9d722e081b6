namespace PyTool.Host.CommandLine;

/// <summary>What was given for one option.</summary>
internal sealed class OptionValue
{
    /// <summary>Values in order; empty for flags.</summary>
    public List<string> Values { get; } = [];

    /// <summary>How often the option stands on the command line.</summary>
    public int Count { get; set; }

    /// <summary>Whether a flag holds.</summary>
    public bool IsSet { get; set; } = true;

    /// <summary>The variable it came from; <see langword="null"/>: the command line.</summary>
    public string? Variable { get; set; }
}
