using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Environments;

/// <summary>Everything from outside that the rooms of this plugin look at: variables, directories, platform, diagnostics.</summary>
internal sealed class Surroundings(PluginContext context, HostPlatform platform)
{
    public HostPlatform Platform { get; } = platform;

    public string CacheDirectory => context.CacheDirectory;

    public string WorkingDirectory => context.WorkingDirectory;

    public IReadOnlyDictionary<string, string> Variables => context.EnvironmentVariables;

    public TimeProvider Clock => context.Clock;

    /// <summary>Where managed interpreters are.</summary>
    public string InstallDirectory => field ??= FindInstallDirectory();

    /// <summary>A variable; <see langword="null"/> when missing or empty.</summary>
    public string? Variable(string name) => context.EnvironmentVariables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public void Trace(string message) => context.Diagnostics.Report(new DiagnosticEvent.Trace { Message = message });

    public void Warn(string message) => context.Diagnostics.Report(new DiagnosticEvent.Warning { Message = message });

    public void Report(DiagnosticEvent item) => context.Diagnostics.Report(item);

    /// <summary>A path as messages show it: relative when it lies in the working directory.</summary>
    public string Display(string path)
    {
        var root = Path.TrimEndingDirectorySeparator(WorkingDirectory);
        return path.Length > root.Length + 1 && path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] == Path.DirectorySeparatorChar
            ? path[(root.Length + 1)..]
            : path;
    }

    private string FindInstallDirectory()
    {
        if (Variable("UV_PYTHON_INSTALL_DIR") is { } chosen)
        {
            return Path.GetFullPath(chosen, WorkingDirectory);
        }

        if (Platform.IsWindows)
        {
            return Path.Combine(Variable("APPDATA") ?? WorkingDirectory, "uv", "data", "python");
        }

        var data = Variable("XDG_DATA_HOME") is { } configured && Path.IsPathFullyQualified(configured)
            ? configured
            : Path.Combine(Variable("HOME") ?? "/", ".local", "share");
        return Path.Combine(data, "uv", "python");
    }
}
