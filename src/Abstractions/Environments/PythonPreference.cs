namespace PyTool.Abstractions.Environments;

/// <summary>Which installations are preferred (<c>python-preference</c>).</summary>
public enum PythonPreference
{
    /// <summary>Managed ones before those of the system.</summary>
    Managed,

    /// <summary>Those of the system before managed ones.</summary>
    System,

    /// <summary>Managed ones only.</summary>
    OnlyManaged,

    /// <summary>Those of the system only.</summary>
    OnlySystem,
}
