using PyTool.Projects.Reading;
using PyTool.Standards.Specifiers;
using PyTool.Toml;

namespace PyTool.Projects.Settings.Files;

public sealed partial class SettingsDiscovery
{
    /// <summary>Reads a <c>uv.toml</c>; false when it is not there.</summary>
    private bool ReadUvToml(string path, SettingSource source)
    {
        var shown = DisplayPath.Of(path, _files.CurrentDirectory);
        try
        {
            if (_files.FindDocument(path) is not { } document)
            {
                return false;
            }

            CheckVersion(document.Root);
            Add(SettingsFileReader.Read(document.Root, new SettingFile(path, source, Path.GetDirectoryName(path)!)));
            CheckProjectKeys(document.Root, path, shown);
            return true;
        }
        catch (TomlException exception)
        {
            throw new ProjectException($"Failed to parse: {shown}", new ProjectException(TomlSnippet.Of(exception))) { Path = path };
        }
        catch (TomlReadException exception)
        {
            var cause = new ProjectException(TomlSnippet.Of(exception.Document, exception.Span, exception.Message));
            throw new ProjectException($"Failed to parse: {shown}", cause) { Path = path };
        }
    }

    /// <summary>Reads a <c>[tool.uv]</c>; false when the search goes on upward, also after a warning.</summary>
    private bool ReadPyProject(string path)
    {
        try
        {
            if (FindUvTable(path) is not { } uv)
            {
                return false;
            }

            CheckVersion(uv);
            var layer = SettingsFileReader.Read(uv, new SettingFile(path, SettingSource.Project, Path.GetDirectoryName(path)!));
            WarnOfDevDependencies(uv);
            Add(layer);
            return true;
        }
        catch (TomlException exception)
        {
            WarnOfParsing(path, TomlSnippet.Of(exception));
        }
        catch (TomlReadException exception)
        {
            WarnOfParsing(path, TomlSnippet.Of(exception.Document, exception.Span, exception.Message));
        }

        return false;
    }

    private TomlTable? FindUvTable(string path)
    {
        if (_files.FindDocument(path) is not { } document || !document.Root.TryGetTable("tool", out var tool) || !tool.TryGetValue("uv"u8, out var uv))
        {
            return null;
        }

        return uv.ReadTable("struct OptionsWire");
    }

    private void Add(SettingsLayer layer)
    {
        _layers.Add(layer);
        if (layer.Find(SettingKeys.NativeTls) is not null)
        {
            Warn("The `native-tls` setting is deprecated and will be removed in a future release. Use `system-certs` instead.");
        }
    }

    private void Warn(string text)
    {
        if (!_warnings.Contains(text))
        {
            _warnings.Add(text);
        }
    }

    private void WarnOfParsing(string path, string snippet)
    {
        var lines = snippet.Split('\n').Select(static line => line.Length == 0 ? line : "  " + line);
        Warn($"Failed to parse `{DisplayPath.Of(path, _files.CurrentDirectory)}` during settings discovery:\n{string.Join('\n', lines)}\n");
    }

    private void WarnOfDevDependencies(TomlTable uv)
    {
        if (uv.ContainsKey("dev-dependencies"))
        {
            Warn("The `tool.uv.dev-dependencies` field (used in `pyproject.toml`) is deprecated and will be removed in a future release; use `dependency-groups.dev` instead");
        }
    }

    /// <summary>A <c>uv.toml</c> hides the table beside it.</summary>
    private void WarnOfMasked(string directory)
    {
        try
        {
            var path = Path.Join(directory, "pyproject.toml");
            if (FindUvTable(path) is not { } uv)
            {
                return;
            }

            SettingsFileReader.Read(uv, new SettingFile(path, SettingSource.Project, directory));
            WarnOfDevDependencies(uv);
            var masked = SettingTable.Names.Where(n => uv.ContainsKey(n) && !SettingTable.ProjectOnly.Contains(n, StringComparer.Ordinal)).ToArray();
            if (masked.Length > 0)
            {
                Warn("Found both a `uv.toml` file and a `[tool.uv]` section in an adjacent `pyproject.toml`. The following fields from `[tool.uv]` will be ignored in favor of the `uv.toml` file:\n"
                    + string.Join('\n', masked.Select(static n => "- " + n)));
            }
        }
        catch (Exception exception) when (exception is TomlException or TomlReadException or ProjectException)
        {
            // The table is not used, so nobody needs to know.
        }
    }

    private static void CheckProjectKeys(TomlTable root, string path, string shown)
    {
        foreach (var key in SettingTable.ProjectOnly)
        {
            if (root.ContainsKey(key))
            {
                throw new ProjectException(
                    $"Failed to parse `{shown}`. The `{key}` field is not allowed in a `uv.toml` file. `{key}` is only applicable in the context of a project, and should be placed in a `pyproject.toml` file instead.")
                {
                    Path = path,
                };
            }
        }
    }

    /// <summary>The required version counts even when nothing else in the file can be read.</summary>
    private void CheckVersion(TomlTable table)
    {
        if (!table.TryGetString("required-version", out var text) || !VersionSpecifiers.TryParse(text, out var required) || required.Contains(_options.Version))
        {
            return;
        }

        var target = required is [{ IsPin: true } pin] ? " " + pin.Version : "";
        throw new ProjectException(
            $"Required {_options.ToolName} version `{string.Join(", ", required)}` does not match the running version `{_options.Version}`. Update `{_options.ToolName}` by running `{_options.ToolName} self update{target}`.");
    }
}
