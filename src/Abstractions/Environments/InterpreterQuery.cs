namespace PyTool.Abstractions.Environments;

/// <summary>Which interpreters are looked for, and where.</summary>
public sealed class InterpreterQuery
{
    /// <summary>What the user or the project asked for. Default: any default interpreter.</summary>
    public PythonRequest Request { get; init; } = PythonRequest.Default;

    /// <summary>Managed or system interpreters first. Default: managed.</summary>
    public PythonPreference Preference { get; init; } = PythonPreference.Managed;

    /// <summary>Which kinds of places count.</summary>
    public EnvironmentPreference Places { get; init; } = EnvironmentPreference.Any;

    /// <summary>Absolute path from which <c>.venv</c> is looked for, upward; <see langword="null"/>: not looked for.</summary>
    public string? StartDirectory { get; init; }

    /// <summary>Yield every match of every place, for lists; otherwise duplicates and hopeless places may be skipped. Default: no.</summary>
    public bool All { get; init; }
}
