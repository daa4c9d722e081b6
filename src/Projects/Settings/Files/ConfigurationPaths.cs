namespace PyTool.Projects.Settings.Files;

/// <summary>Where the settings of the user and of the machine are looked for.</summary>
public sealed class ConfigurationPaths
{
    private const string FileName = "uv.toml";

    /// <summary>Absolute path of the user's directory, or <see langword="null"/> when there is no home.</summary>
    public string? UserDirectory { get; init; }

    /// <summary>Absolute paths of machine files; the first that is there counts.</summary>
    public IReadOnlyList<string> SystemFiles { get; init; } = [];

    /// <summary>Absolute path of the user's file, or <see langword="null"/>.</summary>
    public string? UserFile => UserDirectory is null ? null : Path.Join(UserDirectory, FileName);

    /// <summary>Finds the paths by the rules of the platform.</summary>
    /// <param name="variables">The environment.</param>
    /// <param name="isWindows">Whether the rules are those of Windows.</param>
    /// <exception cref="ProjectException"><c>UV_NO_SYSTEM_CONFIG</c> has a wrong value.</exception>
    public static ConfigurationPaths Find(IReadOnlyDictionary<string, string> variables, bool isWindows)
    {
        var noSystem = EnvironmentSettings.IsSet(variables, "UV_NO_SYSTEM_CONFIG");
        return isWindows
            ? new ConfigurationPaths { UserDirectory = Join(Absolute(variables, "APPDATA"), "uv"), SystemFiles = noSystem ? [] : WindowsFiles(variables) }
            : new ConfigurationPaths { UserDirectory = UnixDirectory(variables), SystemFiles = noSystem ? [] : UnixFiles(variables) };
    }

    private static string? UnixDirectory(IReadOnlyDictionary<string, string> variables)
        => Join(Absolute(variables, "XDG_CONFIG_HOME") ?? Join(Absolute(variables, "HOME"), ".config"), "uv");

    private static List<string> UnixFiles(IReadOnlyDictionary<string, string> variables)
    {
        var directories = variables.TryGetValue("XDG_CONFIG_DIRS", out var text) && text.Length > 0 ? text : "/etc/xdg";
        var files = new List<string>();
        foreach (var directory in directories.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            files.Add(Path.Join(directory, "uv", FileName));
        }

        files.Add("/etc/uv/" + FileName);
        return files;
    }

    private static string[] WindowsFiles(IReadOnlyDictionary<string, string> variables)
        => variables.TryGetValue("SYSTEMDRIVE", out var drive) && drive.Length > 0 ? [drive + "\\ProgramData\\uv\\" + FileName] : [];

    private static string? Absolute(IReadOnlyDictionary<string, string> variables, string name)
        => variables.TryGetValue(name, out var path) && path.Length > 0 && (Path.IsPathRooted(path) || path.Contains(":\\", StringComparison.Ordinal)) ? path : null;

    private static string? Join(string? directory, string name) => directory is null ? null : Path.Join(directory, name);
}
