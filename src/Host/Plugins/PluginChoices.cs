using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Toml;

namespace PyTool.Host.Plugins;

/// <summary>Collects what all layers say about plugins.</summary>
internal static class PluginChoices
{
    /// <summary>Name of the file in the user's and the machine's configuration directories.</summary>
    public const string FileName = "pytool.toml";

    /// <param name="commandLine">Values of <c>--plugin</c>.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="directories">pytool's own directories.</param>
    /// <param name="projectDirectory">Where the search for a project begins; <see langword="null"/>: no project.</param>
    public static IReadOnlyList<PluginChoice> Collect(IReadOnlyList<string> commandLine, IReadOnlyDictionary<string, string> variables, ToolDirectories directories, string? projectDirectory)
    {
        var choices = new List<PluginChoice>();
        choices.AddRange(commandLine.Select(FromOption));
        foreach (var job in PluginJobs.All)
        {
            if (variables.TryGetValue(PluginJobs.VariableOf(job), out var text) && text.Length > 0)
            {
                choices.Add(new PluginChoice { Job = job, Ids = Split(text), Origin = $"`{PluginJobs.VariableOf(job)}`", Layer = PluginChoiceLayer.Variable });
            }
        }

        AddFile(choices, Path.Combine(directories.Configuration, FileName), PluginChoiceLayer.User);
        if (projectDirectory is not null && FindProject(projectDirectory) is { } project)
        {
            AddProject(choices, project);
        }

        AddFile(choices, Path.Combine(directories.MachineConfiguration, FileName), PluginChoiceLayer.Machine);
        return choices;
    }

    /// <summary>The nearest <c>pyproject.toml</c> upward; <see langword="null"/>: none.</summary>
    public static string? FindProject(string directory)
    {
        for (var current = directory; current is not null; current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, "pyproject.toml");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static PluginChoice FromOption(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || !PluginJobs.TryParse(text[..equals], out var job))
        {
            throw new UsageException($"invalid value '{text}' for '{GlobalOptions.Plugin.Display}'\n  [possible jobs: {string.Join(", ", PluginJobs.All.Select(PluginJobs.NameOf))}]");
        }

        return new PluginChoice { Job = job, Ids = Split(text[(equals + 1)..]), Origin = "`--plugin`", Layer = PluginChoiceLayer.CommandLine };
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void AddFile(List<PluginChoice> choices, string path, PluginChoiceLayer layer)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            var root = TomlDocument.Parse(File.ReadAllBytes(path), path).Root;
            AddTable(choices, root.FindTable("plugins"), path, layer);
        }
        catch (TomlException exception)
        {
            throw new PyToolException("PT2017", $"Failed to parse: {path}", exception);
        }
    }

    // What is wrong with a project file is told by whoever needs the project; here it chooses nothing.
    private static void AddProject(List<PluginChoice> choices, string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            if (content.AsSpan().IndexOf("pytool"u8) < 0)
            {
                return;
            }

            var table = TomlDocument.Parse(content, path).Root.FindTable("tool")?.FindTable("pytool")?.FindTable("plugins");
            AddTable(choices, table, path, PluginChoiceLayer.Project);
        }
        catch (TomlException)
        {
            // Reported by the command that reads the project.
        }
    }

    private static void AddTable(List<PluginChoice> choices, TomlTable? table, string path, PluginChoiceLayer layer)
    {
        if (table is not { } jobs)
        {
            return;
        }

        foreach (var entry in jobs)
        {
            if (!PluginJobs.TryParse(entry.Key, out var job))
            {
                var nearest = NearestName.Find(entry.Key, PluginJobs.All.Select(PluginJobs.NameOf));
                throw new PyToolException("PT2018", $"Unknown job `{entry.Key}` in the table `plugins`: {path}") { Hint = nearest is null ? null : $"Did you mean `{nearest}`?" };
            }

            choices.Add(new PluginChoice { Job = job, Ids = entry.Value.AsArray().ToStrings(), Origin = path, Layer = layer });
        }
    }
}
