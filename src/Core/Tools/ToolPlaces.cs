using PyTool.Core.Sessions;
using PyTool.Core.Tools.Commands;

namespace PyTool.Core.Tools;

/// <summary>Where tools and their commands are: the same places as uv's.</summary>
public sealed class ToolPlaces
{
    private readonly string[] _search;

    private ToolPlaces(string tools, string commands, string[] search)
    {
        Tools = tools;
        Commands = commands;
        _search = search;
    }

    /// <summary>Absolute path of the directory with an environment for each tool.</summary>
    public string Tools { get; }

    /// <summary>Path of the directory of commands; as uv shows it, so not always without <c>..</c>.</summary>
    public string Commands { get; }

    /// <summary>Absolute path of the directory of commands, without <c>..</c>.</summary>
    public string CommandsPath => Path.GetFullPath(LinkedFile.Place(Commands + Path.DirectorySeparatorChar));

    /// <summary>Whether the user's shell finds commands in the directory.</summary>
    public bool IsOnSearchPath
    {
        get
        {
            var directory = Path.TrimEndingDirectorySeparator(CommandsPath);
            foreach (var entry in _search)
            {
                if (Path.IsPathFullyQualified(entry) && string.Equals(Path.TrimEndingDirectorySeparator(Path.GetFullPath(entry)), directory, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The places of a command.</summary>
    public static ToolPlaces Of(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Of(session.Variables, session.WorkingDirectory);
    }

    /// <summary>The places by the variables of a process.</summary>
    /// <param name="variables">The process environment.</param>
    /// <param name="workingDirectory">Absolute path that relative ones start from.</param>
    public static ToolPlaces Of(IReadOnlyDictionary<string, string> variables, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var search = variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var tools = Value(variables, "UV_TOOL_DIR") is { } chosen
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(chosen, workingDirectory))
            : OperatingSystem.IsWindows()
                ? Path.Combine(Value(variables, "APPDATA") ?? workingDirectory, "uv", "data", "tools")
                : Path.Combine(Data(variables), "uv", "tools");
        return new ToolPlaces(tools, CommandsOf(variables, workingDirectory), search);
    }

    private static string CommandsOf(IReadOnlyDictionary<string, string> variables, string workingDirectory)
    {
        if (Value(variables, "UV_TOOL_BIN_DIR") is { } chosen)
        {
            return Path.IsPathFullyQualified(chosen) ? chosen : Path.GetFullPath(chosen, workingDirectory);
        }

        if (Absolute(variables, "XDG_BIN_HOME") is { } commands)
        {
            return commands;
        }

        return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "bin")
            : Absolute(variables, "XDG_DATA_HOME") is { } data ? Path.Join(data, "..", "bin") : Path.Join(Home(variables), ".local", "bin");
    }

    private static string Data(IReadOnlyDictionary<string, string> variables) => Absolute(variables, "XDG_DATA_HOME") ?? Path.Combine(Home(variables), ".local", "share");

    private static string Home(IReadOnlyDictionary<string, string> variables) => Value(variables, "HOME") ?? "/";

    private static string? Absolute(IReadOnlyDictionary<string, string> variables, string name) =>
        Value(variables, name) is { } path && Path.IsPathFullyQualified(path) ? path : null;

    private static string? Value(IReadOnlyDictionary<string, string> variables, string name) => variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
