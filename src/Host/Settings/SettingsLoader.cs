using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Projects;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;
using PyTool.Standards.Versions;

namespace PyTool.Host.Settings;

/// <summary>Brings all layers of settings together for one command: command line, environment, files.</summary>
internal static class SettingsLoader
{
    /// <summary>Reads the settings. Warnings are shown.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="files">Reads the files.</param>
    /// <param name="includesProject">Whether the files of a project count.</param>
    /// <exception cref="PyToolException">The directory of the project does not exist.</exception>
    /// <exception cref="ProjectException">A file or a variable is wrong, or another version is required.</exception>
    public static UvSettings Load(CommandInvocation invocation, ProjectFiles files, bool includesProject = true)
    {
        var (parsed, host) = (invocation.Parsed, invocation.Host);
        var layers = new List<SettingsLayer> { SettingsMapping.Layer(parsed, host.WorkingDirectory), EnvironmentSettings.Read(host.Variables, host.WorkingDirectory) };
        var found = SettingsDiscovery.Run(files, new SettingsDiscoveryOptions
        {
            Directory = ProjectDirectory(invocation),
            Paths = ConfigurationPaths.Find(host.Variables, OperatingSystem.IsWindows()),
            ConfigFile = parsed.Value(GlobalOptions.ConfigFile),
            NoConfig = parsed.Flag(GlobalOptions.NoConfig) || IsIsolated(parsed),
            IncludeProject = includesProject && !IsOfUser(parsed),
            Version = PyVersion.Parse(ToolVersion.UvCompatibility),
        });
        foreach (var warning in found.Warnings)
        {
            host.Output.WriteWarning(warning);
        }

        layers.AddRange(found.Layers);
        var settings = new UvSettings(parsed.Path is [_, { Name: "pip" }, ..] ? PipLayers.Flatten(layers) : layers);
        PreviewNames.WarnOfUnknown(settings, host.Output);
        if (settings.Get(SettingKeys.Prerelease, "") == "if-necessary-or-explicit")
        {
            host.Output.WriteWarning("The `if-necessary-or-explicit` pre-release mode is deprecated and will be removed in a future release. Use `if-necessary` instead.");
        }

        return settings;
    }

    /// <summary>Absolute path of the directory that the project is looked for in.</summary>
    /// <exception cref="PyToolException"><c>--project</c> names a directory that does not exist.</exception>
    public static string ProjectDirectory(CommandInvocation invocation)
    {
        if (invocation.Parsed.Value(GlobalOptions.Project) is not { } given)
        {
            return invocation.Host.WorkingDirectory;
        }

        var directory = Path.GetFullPath(given, invocation.Host.WorkingDirectory);
        return Directory.Exists(directory) || invocation.Parsed.Path[^1].Name == "init" ? directory : throw new PyToolException("PT1006", $"Project directory `{given}` does not exist");
    }

    // Some commands have an option of the same name that means another thing.
    private static bool IsIsolated(ParsedCommand parsed) => parsed.Flag(GlobalOptions.Isolated) && parsed.Options.First(o => o.Name == GlobalOptions.Isolated.Name) == GlobalOptions.Isolated;

    // Tools and pytool itself belong to the user: what a project says does not reach them.
    private static bool IsOfUser(ParsedCommand parsed) => parsed.Path is [_, { Name: "tool" or "self" }, ..];
}
