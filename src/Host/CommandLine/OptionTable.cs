namespace PyTool.Host.CommandLine;

/// <summary>The options of one level of the command line, found by their names.</summary>
internal sealed class OptionTable
{
    private readonly Dictionary<string, OptionSpec> _byName;

    public OptionTable(IReadOnlyList<OptionSpec> options)
    {
        Options = options;
        _byName = new Dictionary<string, OptionSpec>(options.Count + 16, StringComparer.Ordinal);
        foreach (var option in options)
        {
            // The command's own options stand first: they win over a global one of the same name.
            _byName.TryAdd(option.Name, option);
            foreach (var alias in option.Aliases)
            {
                _byName.TryAdd(alias, option);
            }
        }
    }

    /// <summary>All options, the command's own first.</summary>
    public IReadOnlyList<OptionSpec> Options { get; }

    /// <summary>Every long name, hidden ones and aliases too: what a mistyped name is compared with.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The option of a long name with its hyphens.</summary>
    public OptionSpec? Long(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The option of a letter.</summary>
    public OptionSpec? Short(char letter)
    {
        foreach (var option in Options)
        {
            if (option.Short == letter)
            {
                return option;
            }
        }

        return null;
    }
}
