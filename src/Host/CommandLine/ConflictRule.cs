namespace PyTool.Host.CommandLine;

/// <summary>An option of a command that may not stand beside any of the others.</summary>
public sealed class ConflictRule
{
    /// <summary>Makes the rule; it holds both ways.</summary>
    public ConflictRule(OptionSpec option, params OptionSpec[] others)
    {
        Option = option.Name;
        Others = Array.ConvertAll(others, other => other.Name);
    }

    /// <summary>Long name of the option.</summary>
    public string Option { get; }

    /// <summary>Long names of the others.</summary>
    public IReadOnlyList<string> Others { get; }
}
