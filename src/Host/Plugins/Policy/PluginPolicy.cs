using NuGet.Versioning;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins.Policy;

/// <summary>The machine's policy for plugins. Binding: no other layer loosens it.</summary>
internal sealed class PluginPolicy
{
    /// <summary>Name of the file in the machine's configuration directory.</summary>
    public const string FileName = "policy.toml";

    /// <summary>No policy.</summary>
    public static PluginPolicy None { get; } = new() { Path = "" };

    /// <summary>Absolute path of the file, for messages.</summary>
    public required string Path { get; init; }

    /// <summary>The only foreign plugins that may be used; <see langword="null"/>: any that is not forbidden.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Plugins that may not be used.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Plugins that stand outermost in the chain of a job, whatever else is chosen.</summary>
    public IReadOnlyDictionary<PluginJob, IReadOnlyList<string>> Required { get; init; } = new Dictionary<PluginJob, IReadOnlyList<string>>();

    /// <summary>Demands on single plugins.</summary>
    public IReadOnlyDictionary<string, PluginPin> Pins { get; init; } = new Dictionary<string, PluginPin>();

    /// <summary>The file with its chains and settings; <see langword="null"/>: there is none.</summary>
    public PluginFile? File { get; init; }

    public IReadOnlyList<string> RequiredFor(PluginJob job) => Required.TryGetValue(job, out var ids) ? ids : [];

    /// <summary>Refuses a plugin that the policy does not let in.</summary>
    /// <exception cref="PyToolException">PT2026: forbidden; PT2027: another version or content than the pinned one.</exception>
    public void Check(PluginDescriptor plugin)
    {
        if (plugin.IsBuiltIn)
        {
            return;
        }

        CheckId(plugin.Id);
        if (!Pins.TryGetValue(plugin.Id, out var pin))
        {
            return;
        }

        if (pin.Versions is { } versions && !versions.Satisfies(NuGetVersion.Parse(plugin.Version)))
        {
            throw Refuse(plugin, $"version {versions.PrettyPrint()} is pinned");
        }

        if (pin.Hashes.Count > 0 && !pin.Hashes.Contains(plugin.Entry?.Hash ?? ""))
        {
            throw Refuse(plugin, $"its content has the hash sha256:{plugin.Entry?.Hash}, which is not pinned");
        }
    }

    /// <summary>Refuses an id before anything of it is fetched.</summary>
    /// <exception cref="PyToolException">PT2026: forbidden.</exception>
    public void CheckId(string id)
    {
        if (Forbidden.Contains(id) || (Allowed is { } allowed && !allowed.Contains(id)))
        {
            throw new PyToolException("PT2026", $"The plugin `{id}` is forbidden by the policy of this machine: {Path}") { Hint = "Ask whoever administers this machine" };
        }
    }

    private PyToolException Refuse(PluginDescriptor plugin, string why) =>
        new("PT2027", $"The plugin `{plugin.Id}` {plugin.Version} is not the one that the policy of this machine allows: {why} in {Path}") { Hint = "Install the pinned version with `pytool plugin add`" };
}
