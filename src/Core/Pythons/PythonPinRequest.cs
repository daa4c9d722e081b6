namespace PyTool.Core.Pythons;

/// <summary>What is to be pinned.</summary>
public sealed class PythonPinRequest
{
    /// <summary>Absolute path of the directory that the project is looked for from.</summary>
    public required string Directory { get; init; }

    /// <summary>The request; <see langword="null"/>: show what is pinned.</summary>
    public string? Request { get; init; }

    /// <summary>Write the path of the interpreter.</summary>
    public bool Resolved { get; init; }

    /// <summary>The user's own pin.</summary>
    public bool Global { get; init; }

    /// <summary>Remove the pin.</summary>
    public bool Remove { get; init; }

    /// <summary>Do not compare with the project.</summary>
    public bool NoProject { get; init; }
}
