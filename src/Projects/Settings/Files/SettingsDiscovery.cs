using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Projects.Workspaces;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

/// <summary>Finds and reads the settings files of a command.</summary>
public sealed partial class SettingsDiscovery
{
    private readonly ProjectFiles _files;
    private readonly SettingsDiscoveryOptions _options;
    private readonly List<SettingsLayer> _layers = [];
    private readonly List<string> _warnings = [];

    private SettingsDiscovery(ProjectFiles files, SettingsDiscoveryOptions options)
    {
        _files = files;
        _options = options;
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="ProjectException">A <c>uv.toml</c> is wrong, or another version of the tool is required.</exception>
    public static SettingsDiscoveryResult Run(ProjectFiles files, SettingsDiscoveryOptions options)
    {
        var discovery = new SettingsDiscovery(files, options);
        if (options.ConfigFile is { } path)
        {
            discovery.ReadConfigFile(path);
        }
        else if (!options.NoConfig)
        {
            if (options.IncludeProject)
            {
                discovery.ReadProject();
            }

            discovery.ReadUserAndSystem();
        }

        return new SettingsDiscoveryResult { Layers = discovery._layers, Warnings = discovery._warnings };
    }

    /// <summary>Reads the <c>[tool.uv]</c> of a script's metadata.</summary>
    /// <param name="document">The metadata block.</param>
    /// <param name="path">Absolute path of the script.</param>
    /// <returns>The layer, or <see langword="null"/> when there is no such table.</returns>
    /// <exception cref="ProjectException">A setting is wrong.</exception>
    public static SettingsLayer? ReadScript(TomlDocument document, string path)
    {
        try
        {
            return document.Root.TryGetTable("tool", out var tool) && tool.TryGetTable("uv", out var uv)
                ? SettingsFileReader.Read(uv, new SettingFile(path, SettingSource.Script, Path.GetDirectoryName(path)!))
                : null;
        }
        catch (TomlReadException exception)
        {
            throw new ProjectException(TomlSnippet.Of(exception.Document, exception.Span, exception.Message)) { Path = path };
        }
    }

    private void ReadConfigFile(string given)
    {
        var path = Path.GetFullPath(given, _files.CurrentDirectory);
        if (Path.GetFileName(path) == "pyproject.toml")
        {
            _warnings.Add("The `--config-file` argument expects to receive a `uv.toml` file, not a `pyproject.toml`. If you're trying to run a command from another project, use the `--project` argument instead.");
        }

        if (!ReadUvToml(path, SettingSource.Project))
        {
            throw new ProjectException($"failed to open file `{given}`: No such file or directory (os error 2)") { Path = path };
        }
    }

    private void ReadUserAndSystem()
    {
        if (_options.Paths.UserFile is { } user)
        {
            ReadUvToml(user, SettingSource.User);
        }

        foreach (var system in _options.Paths.SystemFiles)
        {
            if (ReadUvToml(system, SettingSource.System))
            {
                return;
            }
        }
    }

    private void ReadProject()
    {
        for (var directory = FindStart(); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (ReadUvToml(Path.Join(directory, "uv.toml"), SettingSource.Project))
            {
                WarnOfMasked(directory);
                return;
            }

            if (ReadPyProject(Path.Join(directory, "pyproject.toml")))
            {
                return;
            }
        }
    }

    /// <summary>The root of the workspace; what is wrong with projects is told by whoever needs them.</summary>
    private string FindStart()
    {
        try
        {
            return new WorkspaceDiscovery(_files, new DiscoveryOptions { SkipMembers = true }).Discover(_options.Directory) is DiscoveryOutcome.Found found
                ? found.Workspace.Directory
                : _options.Directory;
        }
        catch (ProjectException)
        {
            return _options.Directory;
        }
    }
}
