using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;
using PyTool.Projects;
using PyTool.Projects.Settings;
using PyTool.Standards.Versions;

namespace PyTool.Host.Sessions;

/// <summary>Makes the session of a command: settings of all layers, then the world around it.</summary>
internal static class SessionComposition
{
    /// <summary>The session.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="includesProject">Whether the files of a project count; the commands for tools read only those of user and machine.</param>
    public static CommandSession Create(CommandInvocation invocation, bool includesProject = true)
    {
        var host = invocation.Host;
        try
        {
            var files = new ProjectFiles(host.WorkingDirectory);
            var directory = ProjectDirectory(invocation);
            var found = SettingsDiscovery.Run(files, new SettingsDiscoveryOptions
            {
                Directory = directory,
                Paths = ConfigurationPaths.Find(host.Variables, OperatingSystem.IsWindows()),
                ConfigFile = invocation.Parsed.Value(GlobalOptions.ConfigFile),
                NoConfig = invocation.Parsed.Flag(GlobalOptions.NoConfig) || invocation.Parsed.Flag(GlobalOptions.Isolated),
                IncludeProject = includesProject && !invocation.Parsed.Flag(GlobalOptions.Isolated),
                Version = PyVersion.Parse(ToolVersion.UvCompatibility),
            });
            foreach (var warning in found.Warnings)
            {
                host.Output.WriteWarning(warning);
            }

            SettingsLayer[] layers = [CommandLineSettings.Read(invocation.Parsed, host.WorkingDirectory), EnvironmentSettings.Read(host.Variables, host.WorkingDirectory), .. found.Layers];
            return new CommandSession
            {
                Jobs = host.Jobs,
                Settings = new UvSettings(layers),
                Directories = host.Directories,
                Variables = host.Variables,
                WorkingDirectory = host.WorkingDirectory,
                CacheDirectory = HostComposition.CacheDirectory(invocation.Parsed, host.Variables, host.Directories),
                Diagnostics = new ConsoleDiagnostics(host.Output),
                ToolPath = host.ToolPath,
                Files = files,
            };
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    /// <summary>Absolute path of the directory that the search for the project begins in.</summary>
    public static string ProjectDirectory(CommandInvocation invocation) =>
        invocation.Parsed.Value(GlobalOptions.Project) is { } given ? Path.GetFullPath(given, invocation.Host.WorkingDirectory) : invocation.Host.WorkingDirectory;
}
