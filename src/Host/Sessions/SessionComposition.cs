using PyTool.Abstractions.Plugins;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.FastPath;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Settings;
using PyTool.Projects;
using PyTool.Projects.Scripts;
using PyTool.Projects.Settings;

namespace PyTool.Host.Sessions;

/// <summary>Makes the session of a command: settings of all layers, then the world around it.</summary>
internal static class SessionComposition
{
    /// <summary>The session.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="includesProject">Whether the files of a project count; the commands for tools read only those of user and machine.</param>
    /// <param name="script">The script that the command works on; <see langword="null"/>: none.</param>
    public static CommandSession Create(CommandInvocation invocation, bool includesProject = true, ScriptFile? script = null)
    {
        var host = invocation.Host;
        try
        {
            var fast = FastPathComposition.Of(invocation);
            var files = new ProjectFiles(host.WorkingDirectory);
            var settings = SettingsLoader.Load(invocation, files, includesProject);
            settings = script?.Metadata.Settings is { } layer ? settings.WithScript(layer) : settings;
            RefuseStaleRefresh(invocation.Parsed, settings);
            host.Cache.Settle(settings);
            TellWorld(host, settings);
            var console = new ConsoleDiagnostics(host.Output);
            if (host.Output.HasWarned)
            {
                fast?.Forbid("there was a warning");
            }

            return new CommandSession
            {
                Jobs = host.Jobs,
                Settings = settings,
                Directories = host.Directories,
                Variables = host.Variables,
                WorkingDirectory = host.WorkingDirectory,
                CacheDirectory = host.Cache.Path,
                Diagnostics = fast is null ? console : new FastPathDiagnostics(console, fast),
                ToolPath = host.ToolPath,
                Files = files,
                FastPath = fast,
                UntrustedRoot = LookingCommands.UntrustedRoot(invocation),
            };
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    // What is to be asked for again cannot be asked for.
    private static void RefuseStaleRefresh(ParsedCommand parsed, UvSettings settings)
    {
        if (!parsed.Flag(RefreshOptions.Refresh) && parsed.Values(RefreshOptions.RefreshPackage).Count == 0 || !settings.IsSet(SettingKeys.Offline))
        {
            return;
        }

        var place = settings.Layers.First(static layer => layer.Find(SettingKeys.Offline) is not null).Source switch
        {
            SettingSource.CommandLine when parsed.VariableOf(GlobalOptions.Offline) is null => "`--offline`",
            SettingSource.CommandLine or SettingSource.Environment => "`UV_OFFLINE` (environment variable)",
            _ => "`offline` (workspace configuration)",
        };
        throw new PyToolException("PT1008", $"the argument {place} cannot be used with `--refresh`") { ExitCode = 2 };
    }

    private static void TellWorld(HostContext host, UvSettings settings)
    {
        if (host.Output.Verbose == 0)
        {
            return;
        }

        host.Output.WriteTrace($"pytool {ToolVersion.Text} (uv {ToolVersion.UvCompatibility})");
        host.Output.WriteTrace("working directory: " + OutputText.Escape(host.WorkingDirectory));
        foreach (var layer in settings.Layers)
        {
            if (layer.Path is { } path)
            {
                host.Output.WriteTrace($"settings: {OutputText.Escape(path)} ({layer.Source})");
            }
        }

        host.Output.WriteTrace("cache: " + OutputText.Escape(host.Cache.Path));
        foreach (var job in PluginJobs.All)
        {
            host.Output.WriteTrace($"{job.ToString().ToLowerInvariant()}: {string.Join(", ", host.Chains.Of(job).Plugins.Select(static plugin => $"{plugin.Id} {plugin.Version}"))}");
        }
    }

    /// <summary>Absolute path of the directory that the search for the project begins in.</summary>
    public static string ProjectDirectory(CommandInvocation invocation) => SettingsLoader.ProjectDirectory(invocation);
}
