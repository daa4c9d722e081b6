using PyTool.Projects.Scripts;

namespace PyTool.Core.Pythons;

/// <summary>Which Python is to be found.</summary>
public sealed class PythonFindRequest
{
    /// <summary>Absolute path of the directory that the project is looked for from.</summary>
    public required string Directory { get; init; }

    /// <summary>The request; <see langword="null"/>: what version files and the project ask for.</summary>
    public string? Request { get; init; }

    /// <summary>Pay no heed to the project's <c>requires-python</c>.</summary>
    public bool NoProject { get; init; }

    /// <summary>Pass over virtual environments.</summary>
    public bool System { get; init; }

    /// <summary>The script whose Python is meant; <see langword="null"/>: none.</summary>
    public ScriptFile? Script { get; init; }
}
