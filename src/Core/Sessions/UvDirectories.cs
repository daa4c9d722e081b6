namespace PyTool.Core.Sessions;

/// <summary>Directories that pytool shares with uv, by uv's rules.</summary>
public static class UvDirectories
{
    /// <summary>Absolute path of uv's data directory: tools, Pythons and credentials are below it.</summary>
    /// <param name="variables">The process environment.</param>
    /// <param name="workingDirectory">Absolute path to fall back on where there is no home.</param>
    public static string Data(IReadOnlyDictionary<string, string> variables, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return OperatingSystem.IsWindows()
            ? Path.Combine(Value(variables, "APPDATA") ?? workingDirectory, "uv", "data")
            : Path.Combine(UnixData(variables), "uv");
    }

    /// <summary>Absolute path of the user's data directory by the XDG rules, also on macOS.</summary>
    /// <param name="variables">The process environment.</param>
    public static string UnixData(IReadOnlyDictionary<string, string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return Value(variables, "XDG_DATA_HOME") is { } path && Path.IsPathFullyQualified(path)
            ? path
            : Path.Combine(Value(variables, "HOME") ?? "/", ".local", "share");
    }

    private static string? Value(IReadOnlyDictionary<string, string> variables, string name) => variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
