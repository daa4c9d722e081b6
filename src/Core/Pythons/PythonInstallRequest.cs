namespace PyTool.Core.Pythons;

/// <summary>Which Pythons are to be installed.</summary>
public sealed class PythonInstallRequest
{
    /// <summary>Absolute path of the directory that version files are looked for from.</summary>
    public required string Directory { get; init; }

    /// <summary>The requests; none: those of version files, else the default one.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Install again what is installed.</summary>
    public bool Reinstall { get; init; }

    /// <summary>Whether a command goes to the directory of commands. Default: yes.</summary>
    public bool WithCommands { get; init; } = true;

    /// <summary>Make it the one that <c>python</c> and <c>python3</c> start (<c>--default</c>).</summary>
    public bool IsDefault { get; init; }

    /// <summary>Replace commands of others.</summary>
    public bool Force { get; init; }

    /// <summary>Install the newest patch release (<c>pytool python upgrade</c>, <c>--upgrade</c>).</summary>
    public bool Upgrade { get; init; }

    /// <summary>Base URL instead of the place that CPython's builds come from; <see langword="null"/>: the usual one.</summary>
    public string? Mirror { get; init; }

    /// <summary>The same for PyPy; <see langword="null"/>: the usual one.</summary>
    public string? PyPyMirror { get; init; }
}
