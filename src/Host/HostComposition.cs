using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Calls;
using PyTool.Host.Plugins.Selection;
using PyTool.Host.Plugins.Store;
using PyTool.Host.Sessions;

namespace PyTool.Host;

/// <summary>Puts the program together for one command: directories, plugin selection, jobs. By hand: a container would cost more than all of this.</summary>
internal static class HostComposition
{
    public static HostContext Compose(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables, CommandEntry root, IPluginSource source, ConsoleOutput output, IReadOnlyList<string> arguments, CancellationTokenSource interruption)
    {
        var working = WorkingDirectory(parsed);
        variables = WithPythonOptions(parsed, variables, working);
        var directories = ToolDirectories.From(variables);
        var store = new PluginStore(directories.Data);
        var project = parsed.Value(GlobalOptions.Project) is { } given ? Path.GetFullPath(given, working) : working;
        var configuration = PluginConfiguration.Load(parsed.Values(GlobalOptions.Plugin), variables, directories, project);
        var chains = SelectChains(configuration, store, isTolerant: parsed.Path is [_, { Name: "plugin" }, ..]);
        HostChoice.Settle(chains, source, variables, arguments);

        // Not before: the other host starts where this one did and reads `--directory` again.
        Directory.SetCurrentDirectory(working);
        var tool = ToolPath.Find(variables);
        ToolPath.Forget(variables);
        var decisions = new DecisionLog();
        var diagnostics = new ConsoleDiagnostics(output, decisions);
        PluginCalls.ReportLeftOver(directories.State, output);
        var calls = new PluginCalls(directories.State, output, interruption);
        var cache = new CacheLocation(parsed, variables, directories);
        var standardOutput = new StandardOutputGuard(output);
        var jobs = new JobChains(chains, source, plugin => new PluginContext
        {
            PluginId = plugin.Id,
            Settings = configuration.SettingsOf(plugin),
            CacheDirectory = cache.Path,
            StateDirectory = Path.Combine(directories.State, "plugins", plugin.Id),
            EnvironmentVariables = variables,
            WorkingDirectory = working,
            Diagnostics = diagnostics,
            ToolPath = tool,
        }, calls, standardOutput);
        return new HostContext
        {
            Variables = variables, WorkingDirectory = working, Directories = directories, Output = output, Chains = chains, PluginSource = source, Plugins = store, Jobs = jobs, Cache = cache, Decisions = decisions, Root = root, ToolPath = tool, Policy = configuration.Policy, Calls = calls, StandardOutput = standardOutput, Arguments = arguments,
        };
    }

    // Managed Pythons are a matter of the environment plugin, which knows the variables.
    private static IReadOnlyDictionary<string, string> WithPythonOptions(ParsedCommand parsed, IReadOnlyDictionary<string, string> variables, string working)
    {
        var changed = variables;
        if (Typed(parsed, PythonDownloadOptions.InstallDir) is { } directory)
        {
            changed = new Dictionary<string, string>(changed, StringComparer.Ordinal) { ["UV_PYTHON_INSTALL_DIR"] = Path.GetFullPath(directory, working) };
        }

        if (Typed(parsed, PythonDownloadOptions.PythonDownloadsJsonUrl) is { } list)
        {
            changed = new Dictionary<string, string>(changed, StringComparer.Ordinal) { ["UV_PYTHON_DOWNLOADS_JSON_URL"] = list };
        }

        return changed;
    }

    private static string? Typed(ParsedCommand parsed, OptionSpec option) => parsed.Value(option) is { Length: > 0 } value && parsed.VariableOf(option) is null ? value : null;

    private static PluginChains SelectChains(PluginConfiguration configuration, PluginStore store, bool isTolerant)
    {
        var choices = configuration.Choices();
        var selector = new PluginSelector(choices.Count == 0 && configuration.Policy.Required.Count == 0 ? [] : store.List(), configuration.Policy);
        return new PluginChains(PluginJobs.All.Select(job => Select(selector, job, choices, isTolerant)));
    }

    // The commands that manage plugins must work when a chosen one is missing: they are the remedy.
    private static PluginChain Select(PluginSelector selector, PluginJob job, IReadOnlyList<PluginChoice> choices, bool isTolerant)
    {
        try
        {
            return selector.Select(job, choices);
        }
        catch (PyToolException exception) when (isTolerant)
        {
            return PluginSelector.BuiltInChain(job, exception);
        }
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
}
