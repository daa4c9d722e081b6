using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.Plugins.Policy;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins.Selection;

/// <summary>What all layers say about plugins: which are chosen, and their settings. Each file is read once.</summary>
internal sealed class PluginConfiguration
{
    /// <summary>Name of the file in the user's and the machine's configuration directories.</summary>
    public const string FileName = "pytool.toml";

    private readonly IReadOnlyList<PluginFile> _files;
    private readonly IReadOnlyList<PluginChoice> _direct;

    private PluginConfiguration(PluginPolicy policy, IReadOnlyList<PluginFile> files, IReadOnlyList<PluginChoice> direct)
    {
        Policy = policy;
        _files = files;
        _direct = direct;
    }

    /// <summary>The machine's policy.</summary>
    public PluginPolicy Policy { get; }

    /// <param name="commandLine">Values of <c>--plugin</c>.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="directories">pytool's own directories.</param>
    /// <param name="projectDirectory">Where the search for a project begins; <see langword="null"/>: no project.</param>
    public static PluginConfiguration Load(IReadOnlyList<string> commandLine, IReadOnlyDictionary<string, string> variables, ToolDirectories directories, string? projectDirectory)
    {
        var direct = commandLine.Select(FromOption).ToList();
        foreach (var job in PluginJobs.All)
        {
            if (variables.TryGetValue(PluginJobs.VariableOf(job), out var text) && text.Length > 0)
            {
                direct.Add(new PluginChoice { Job = job, Ids = Split(text), Origin = $"`{PluginJobs.VariableOf(job)}`", Layer = PluginChoiceLayer.Variable });
            }
        }

        var policy = PluginPolicyReader.Read(directories.MachineConfiguration);
        var files = new List<PluginFile?>
        {
            policy.File,
            PluginFile.Read(Path.Combine(directories.Configuration, FileName), PluginChoiceLayer.User),
            projectDirectory is not null && FindProject(projectDirectory) is { } project ? PluginFile.ReadProject(project) : null,
            PluginFile.ReadTrusted(Path.Combine(directories.MachineConfiguration, FileName), PluginChoiceLayer.Machine, "The choice of plugins for this machine is not used"),
        };
        return new PluginConfiguration(policy, files.OfType<PluginFile>().ToArray(), direct);
    }

    /// <summary>Who chooses which plugins.</summary>
    public IReadOnlyList<PluginChoice> Choices() => [.. _direct, .. _files.SelectMany(f => f.Choices())];

    /// <summary>The settings of a plugin, merged: the user's over the project's over the machine's. A project reaches only the keys that the manifest lists.</summary>
    /// <exception cref="PyToolException">PT2023: a key that the plugin does not know, with its place and the nearest known one.</exception>
    public PluginSettings SettingsOf(PluginDescriptor plugin) => PluginSettingsMerge.Of(plugin, _files);

    private static string? FindProject(string directory)
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
}
