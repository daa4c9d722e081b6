using PyTool.Standards.Versions;

namespace PyTool.Projects.Settings.Files;

/// <summary>Which settings files are read.</summary>
public sealed class SettingsDiscoveryOptions
{
    /// <summary>Absolute path of the directory that the search begins in.</summary>
    public required string Directory { get; init; }

    /// <summary>Where user and machine have their files.</summary>
    public required ConfigurationPaths Paths { get; init; }

    /// <summary>The only file to read, as written; <see langword="null"/>: the usual ones.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Whether no file is read (unless <see cref="ConfigFile"/> names one).</summary>
    public bool NoConfig { get; init; }

    /// <summary>Whether files of projects are read; the commands for tools read only those of user and machine.</summary>
    public bool IncludeProject { get; init; } = true;

    /// <summary>The version that <c>required-version</c> is compared with.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Name of the tool in messages.</summary>
    public string ToolName { get; init; } = "uv";
}
