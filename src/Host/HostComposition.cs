using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;
using PyTool.Host.Plugins;

namespace PyTool.Host;

/// <summary>Puts the program together for one command: directories, plugin selection, jobs. By hand: a container would cost more than all of this.</summary>
internal static class HostComposition
{
    public static HostContext Compose(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables, CommandEntry root, IPluginSource source, ConsoleOutput output, IReadOnlyList<string> arguments)
    {
        var working = WorkingDirectory(parsed);
        var directories = ToolDirectories.From(variables);
        var store = new PluginStore(directories.Data);
        var project = parsed.Value(GlobalOptions.Project) is { } given ? Path.GetFullPath(given, working) : working;
        var configuration = PluginConfiguration.Load(parsed.Values(GlobalOptions.Plugin), variables, directories, project);
        var chains = SelectChains(configuration.Choices(), store);
        HostChoice.Settle(chains, source, variables, arguments);

        // Not before: the other host starts where this one did and reads `--directory` again.
        Directory.SetCurrentDirectory(working);
        var tool = ToolPath.Find(variables);
        var diagnostics = new ConsoleDiagnostics(output);
        var jobs = new JobChains(chains, source, plugin => new PluginContext
        {
            PluginId = plugin.Id,
            Settings = configuration.SettingsOf(plugin),
            CacheDirectory = CacheDirectory(parsed, variables, directories),
            StateDirectory = Path.Combine(directories.State, "plugins", plugin.Id),
            EnvironmentVariables = variables,
            WorkingDirectory = working,
            Diagnostics = diagnostics,
            ToolPath = tool,
        });
        return new HostContext
        {
            Arguments = arguments, Variables = variables, WorkingDirectory = working, Directories = directories, Output = output, Chains = chains, PluginSource = source, Plugins = store, Jobs = jobs, Root = root, ToolPath = tool,
        };
    }

    private static PluginChains SelectChains(IReadOnlyList<PluginChoice> choices, PluginStore store)
    {
        var selector = new PluginSelector(choices.Count == 0 ? [] : store.List());
        return new PluginChains(PluginJobs.All.Select(job => selector.Select(job, choices)));
    }

    private static string WorkingDirectory(ParsedCommand parsed)
    {
        var current = Directory.GetCurrentDirectory();
        if (parsed.Value(GlobalOptions.Directory) is not { } given)
        {
            return current;
        }

        var directory = Path.GetFullPath(given, current);
        if (!Directory.Exists(directory))
        {
            throw new PyToolException("PT1001", "No such file or directory (os error 2)");
        }

        return directory;
    }

    internal static string CacheDirectory(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables, ToolDirectories directories)
    {
        if (parsed.Value(GlobalOptions.CacheDirectory) is { } given)
        {
            return Path.GetFullPath(given);
        }

        return variables.TryGetValue("XDG_CACHE_HOME", out var root) && Path.IsPathFullyQualified(root)
            ? Path.Combine(root, "pytool")
            : Path.Combine(directories.Home ?? Path.GetTempPath(), ".cache", "pytool");
    }
}
