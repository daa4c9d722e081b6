using PyTool.Abstractions.Plugins;
using PyTool.Core.Trust;
using PyTool.Host.CommandLine;
using PyTool.Host.Plugins.Selection;
using PyTool.Toml;

namespace PyTool.Host.Plugins.Store;

/// <summary>The part of a configuration file that is about plugins: the tables <c>plugins</c> and <c>plugin."id"</c>.</summary>
internal sealed class PluginFile
{
    private readonly TomlTable _table;

    private PluginFile(string path, PluginChoiceLayer layer, TomlTable table)
    {
        Path = path;
        Layer = layer;
        _table = table;
    }

    public string Path { get; }

    public PluginChoiceLayer Layer { get; }

    /// <summary>The whole table.</summary>
    public TomlTable Root => _table;

    /// <summary>A file of the machine, which binds or guides every user: only root, or the user, may have written it.</summary>
    /// <exception cref="PyToolException">PT2008, PT2037: somebody else can have.</exception>
    public static PluginFile? ReadTrusted(string path, PluginChoiceLayer layer, string consequence)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        foreach (var examined in new[] { System.IO.Path.GetDirectoryName(path)!, path })
        {
            if (FileTrust.Examine(examined) is { } distrusted)
            {
                throw distrusted.ToError(consequence);
            }
        }

        return Read(path, layer);
    }

    /// <summary>A <c>pytool.toml</c>; <see langword="null"/> when there is none.</summary>
    public static PluginFile? Read(string path, PluginChoiceLayer layer)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new PluginFile(path, layer, TomlDocument.Parse(File.ReadAllBytes(path), path).Root);
        }
        catch (TomlException exception)
        {
            throw new PyToolException("PT2017", $"Failed to parse: {path}", exception);
        }
    }

    /// <summary>The table <c>[tool.pytool]</c> of a project; <see langword="null"/> when there is none. What is wrong with the file is told by whoever needs the project.</summary>
    public static PluginFile? ReadProject(string path)
    {
        try
        {
            // Most projects never speak of pytool: they cost no parsing here.
            var content = File.ReadAllBytes(path);
            if (content.AsSpan().IndexOf("pytool"u8) < 0)
            {
                return null;
            }

            var table = TomlDocument.Parse(content, path).Root.FindTable("tool")?.FindTable("pytool");
            return table is { } own ? new PluginFile(path, PluginChoiceLayer.Project, own) : null;
        }
        catch (TomlException)
        {
            return null;
        }
    }

    public IEnumerable<PluginChoice> Choices()
    {
        if (Table("plugins") is not { } jobs)
        {
            yield break;
        }

        foreach (var entry in jobs)
        {
            if (!PluginJobs.TryParse(entry.Key, out var job))
            {
                var nearest = NearestName.Find(entry.Key, PluginJobs.All.Select(PluginJobs.NameOf));
                throw new PyToolException("PT2018", $"Unknown job `{entry.Key}` in the table `plugins` at line {entry.Value.Position.Line}: {Path}")
                {
                    Hint = nearest is null ? "Known are `resolver`, `cache`, `environment`, `launcher`" : $"Did you mean `{nearest}`?",
                };
            }

            yield return new PluginChoice { Job = job, Ids = Ids(entry.Value), Origin = Path, Layer = Layer };
        }
    }

    /// <summary>The settings of one plugin; <see langword="null"/>: none here.</summary>
    public TomlTable? Settings(string id) => Table("plugin") is { } plugins && plugins.TryGetTable(id, out var settings) ? settings : null;

    private TomlTable? Table(string key)
    {
        try
        {
            return _table.FindTable(key);
        }
        catch (TomlException exception)
        {
            throw new PyToolException("PT2017", $"Failed to parse: {Path}", exception);
        }
    }

    private string[] Ids(TomlValue value)
    {
        try
        {
            return value.AsArray().ToStrings();
        }
        catch (TomlException exception)
        {
            throw new PyToolException("PT2017", $"Failed to parse: {Path}", exception);
        }
    }
}
