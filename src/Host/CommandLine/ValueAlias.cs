namespace PyTool.Host.CommandLine;

/// <summary>A second spelling of a possible value, not shown.</summary>
public sealed class ValueAlias
{
    /// <summary>Makes the alias.</summary>
    public ValueAlias(string alias, string value)
    {
        Alias = alias;
        Value = value;
    }

    /// <summary>As typed.</summary>
    public string Alias { get; }

    /// <summary>The possible value it stands for.</summary>
    public string Value { get; }
}
