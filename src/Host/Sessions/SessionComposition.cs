using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.FastPath;
using PyTool.Host.Output;
using PyTool.Host.Settings;
using PyTool.Projects;
using PyTool.Projects.Scripts;

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
                CacheDirectory = HostComposition.CacheDirectory(invocation.Parsed, host.Variables, host.Directories),
                Diagnostics = fast is null ? console : new FastPathDiagnostics(console, fast),
                ToolPath = host.ToolPath,
                Files = files,
                FastPath = fast,
            };
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    /// <summary>Absolute path of the directory that the search for the project begins in.</summary>
    public static string ProjectDirectory(CommandInvocation invocation) => SettingsLoader.ProjectDirectory(invocation);
}
