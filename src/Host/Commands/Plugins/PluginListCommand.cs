using PyTool.Host.CommandLine;
using PyTool.Host.Plugins;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin list</c>. Loads no plugin.</summary>
internal static class PluginListCommand
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        foreach (var job in PluginJobs.All)
        {
            var chain = host.Chains.Of(job);
            host.Output.WriteOutputLine($"{PluginJobs.NameOf(job)} ({chain.Reason})");
            foreach (var plugin in chain.Plugins)
            {
                host.Output.WriteOutputLine($"- {plugin.Id} {plugin.Version}{Details(plugin)}");
            }
        }

        var chosen = PluginJobs.All.SelectMany(job => host.Chains.Of(job).Plugins).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var others = host.Plugins.List().Where(p => !chosen.Contains(p.Id)).ToArray();
        if (others.Length > 0)
        {
            host.Output.WriteOutputLine("not chosen");
            foreach (var plugin in others)
            {
                host.Output.WriteOutputLine($"- {plugin.Id} {plugin.Version} for {PluginJobs.NameOf(plugin.Job)}{Details(plugin)}");
            }
        }

        return Task.FromResult(0);
    }

    private static string Details(PluginDescriptor plugin) => plugin.Entry is { } entry ? $" sha256:{entry.Hash} from {entry.Origin} ({plugin.Directory})" : "";
}
