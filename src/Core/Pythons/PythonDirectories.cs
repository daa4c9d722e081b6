using PyTool.Core.Sessions;

namespace PyTool.Core.Pythons;

/// <summary>Where managed Pythons and their commands are: the same places as uv's.</summary>
public static class PythonDirectories
{
    /// <summary>Absolute path of the directory of managed Pythons.</summary>
    /// <param name="variables">The process environment.</param>
    /// <param name="workingDirectory">Absolute path that relative ones start from.</param>
    public static string Installations(IReadOnlyDictionary<string, string> variables, string workingDirectory)
    {
        if (Value(variables, "UV_PYTHON_INSTALL_DIR") is { } chosen)
        {
            return Path.GetFullPath(chosen, workingDirectory);
        }

        return Path.Combine(UvDirectories.Data(variables, workingDirectory), "python");
    }

    /// <summary>Path of the directory of commands; as uv shows it, so not always without <c>..</c>.</summary>
    /// <param name="variables">The process environment.</param>
    public static string Commands(IReadOnlyDictionary<string, string> variables)
    {
        if (Value(variables, "UV_PYTHON_BIN_DIR") is { } chosen)
        {
            return chosen;
        }

        if (Absolute(variables, "XDG_BIN_HOME") is { } commands)
        {
            return commands;
        }

        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "bin");
        }

        return Absolute(variables, "XDG_DATA_HOME") is { } data ? Path.Join(data, "..", "bin") : Path.Join(Value(variables, "HOME") ?? "/", ".local", "bin");
    }

    private static string? Absolute(IReadOnlyDictionary<string, string> variables, string name) =>
        Value(variables, name) is { } path && Path.IsPathFullyQualified(path) ? path : null;

    private static string? Value(IReadOnlyDictionary<string, string> variables, string name) => variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
