using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

/// <summary>Reads what settings files say of pytool's own matters.</summary>
public static class PyToolReader
{
    private static readonly string[] Jobs = ["resolver", "cache", "environment", "launcher"];
    private static readonly string[] Hosts = ["native", "coreclr"];

    /// <summary>Reads a file.</summary>
    /// <param name="files">The files of the command.</param>
    /// <param name="path">Absolute path of a <c>pyproject.toml</c> or <c>uv.toml</c>.</param>
    /// <param name="source">Kind of the file.</param>
    /// <returns>What it says, or <see langword="null"/> when it says nothing.</returns>
    /// <exception cref="ProjectException">The file cannot be read, or a value is wrong.</exception>
    public static PyToolLayer? Read(ProjectFiles files, string path, SettingSource source)
    {
        try
        {
            if (files.FindDocument(path) is not { } document || FindTable(document, path) is not { } table)
            {
                return null;
            }

            return Read(table, new SettingFile(path, source, Path.GetDirectoryName(path)!));
        }
        catch (TomlException exception)
        {
            throw PyProject.PyProjectFile.ParseError(path, files.CurrentDirectory, TomlSnippet.Of(exception));
        }
        catch (TomlReadException exception)
        {
            throw PyProject.PyProjectFile.ParseError(path, files.CurrentDirectory, TomlSnippet.Of(exception.Document, exception.Span, exception.Message));
        }
    }

    private static TomlTable? FindTable(TomlDocument document, string path)
    {
        var root = document.Root;
        if (Path.GetFileName(path) == "pyproject.toml" && !root.TryGetTable("tool", out root))
        {
            return null;
        }

        return root.TryGetValue("pytool"u8, out var value) ? value.ReadTable("a table") : null;
    }

    private static PyToolLayer Read(TomlTable table, SettingFile file)
    {
        var plugins = new SortedDictionary<string, Setting<IReadOnlyList<string>>>(StringComparer.Ordinal);
        var settings = new SortedDictionary<string, Setting<TomlValue>>(StringComparer.Ordinal);
        Setting<string>? host = null;
        foreach (var (key, value) in table)
        {
            switch (key)
            {
                case "plugins":
                    ReadPlugins(value, file, plugins);
                    break;
                case "plugin":
                    ReadSettings(value, file, settings);
                    break;
                case "host":
                    host = new Setting<string>(SettingReaders.ReadChoice(value, Hosts), file.OriginOf(value));
                    break;
                default:
                    throw value.UnknownField(key, ["plugins", "plugin", "host"]);
            }
        }

        return new PyToolLayer { Source = file.Source, Path = file.Path, Plugins = plugins, PluginSettings = settings, Host = host };
    }

    private static void ReadPlugins(TomlValue value, SettingFile file, SortedDictionary<string, Setting<IReadOnlyList<string>>> plugins)
    {
        foreach (var (job, ids) in value.ReadTable("a table of jobs"))
        {
            if (!Jobs.Contains(job, StringComparer.Ordinal))
            {
                throw ids.UnknownField(job, Jobs);
            }

            plugins[job] = new Setting<IReadOnlyList<string>>(ids.ReadStrings(), file.OriginOf(ids));
        }
    }

    private static void ReadSettings(TomlValue value, SettingFile file, SortedDictionary<string, Setting<TomlValue>> settings)
    {
        foreach (var (id, table) in value.ReadTable("a table of plugins"))
        {
            table.ReadTable("a table of settings");
            settings[id] = new Setting<TomlValue>(table, file.OriginOf(table));
        }
    }
}
