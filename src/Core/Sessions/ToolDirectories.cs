namespace PyTool.Core.Sessions;

/// <summary>pytool's own directories. Those it shares with uv (tools, Pythons, credentials, configuration) follow uv's rules elsewhere.</summary>
public sealed class ToolDirectories
{
    /// <summary>Home directory of the user; <see langword="null"/> when there is none.</summary>
    public string? Home { get; init; }

    /// <summary>Plugins.</summary>
    public required string Data { get; init; }

    /// <summary>Records of the fast path, state of plugins: private to the user.</summary>
    public required string State { get; init; }

    /// <summary>The user's configuration of what is pytool's own.</summary>
    public required string Configuration { get; init; }

    /// <summary>The machine's configuration of what is pytool's own.</summary>
    public required string MachineConfiguration { get; init; }

    /// <summary>The directories by the XDG rules, also on macOS; by the known folders on Windows.</summary>
    public static ToolDirectories From(IReadOnlyDictionary<string, string> variables)
    {
        if (OperatingSystem.IsWindows())
        {
            var roaming = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return new ToolDirectories
            {
                Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                Data = Path.Combine(roaming, "pytool", "data"),
                State = Path.Combine(local, "pytool", "state"),
                Configuration = Path.Combine(roaming, "pytool"),
                MachineConfiguration = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "pytool"),
            };
        }

        var home = variables.GetValueOrDefault("HOME");
        home = string.IsNullOrEmpty(home) ? null : home;
        return new ToolDirectories
        {
            Home = home,
            Data = Below(variables, "XDG_DATA_HOME", home, ".local/share"),
            State = Below(variables, "XDG_STATE_HOME", home, ".local/state"),
            Configuration = Below(variables, "XDG_CONFIG_HOME", home, ".config"),
            MachineConfiguration = "/etc/pytool",
        };
    }

    // A relative path in an XDG variable is to be ignored, says the XDG specification.
    private static string Below(IReadOnlyDictionary<string, string> variables, string name, string? home, string standard)
    {
        var root = variables.TryGetValue(name, out var given) && Path.IsPathFullyQualified(given) ? given : Path.Combine(home ?? "/nonexistent", standard);
        return Path.Combine(root, "pytool");
    }
}
