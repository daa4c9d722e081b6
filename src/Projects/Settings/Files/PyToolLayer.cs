using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

/// <summary>What a file says in <c>[tool.pytool]</c> (<c>pyproject.toml</c>) or <c>[pytool]</c> (<c>uv.toml</c>): choices of plugins and their settings.</summary>
public sealed class PyToolLayer
{
    /// <summary>Kind of the file.</summary>
    public required SettingSource Source { get; init; }

    /// <summary>Absolute path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Ids of plugins for each job (<c>resolver</c>, <c>cache</c>, <c>environment</c>, <c>launcher</c>), outermost first.</summary>
    public required IReadOnlyDictionary<string, Setting<IReadOnlyList<string>>> Plugins { get; init; }

    /// <summary>Settings of plugins by id, unread.</summary>
    public required IReadOnlyDictionary<string, Setting<TomlValue>> PluginSettings { get; init; }

    /// <summary>The host to use, or <see langword="null"/>.</summary>
    public Setting<string>? Host { get; init; }
}
