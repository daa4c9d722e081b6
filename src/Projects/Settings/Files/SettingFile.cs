using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

/// <summary>The file that settings are read from.</summary>
internal sealed class SettingFile(string path, SettingSource source, string directory)
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = path;

    /// <summary>Relative paths of indexes are relative to it.</summary>
    public string Directory { get; } = directory;

    public SettingSource Source { get; } = source;

    public SettingOrigin OriginOf(TomlValue value) => new() { Source = Source, Name = Path, Line = value.Position.Line };
}
