using System.Text.Json;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Selection;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin list</c>. Loads no plugin.</summary>
internal static class PluginListCommand
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var chains = PluginJobs.All.Select(host.Chains.Of).ToArray();
        var chosen = chains.SelectMany(c => c.Plugins).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var others = host.Plugins.List().Where(p => !chosen.Contains(p.Id)).ToArray();
        if (invocation.Parsed.Value(ReportOptions.OutputFormat) == "json")
        {
            host.Output.WriteResultLine(PluginListJson.Write(chains, others));
        }
        else
        {
            ShowText(host.Output, chains, others);
        }

        foreach (var problem in chains.Select(c => c.Problem).OfType<PyTool.Abstractions.Plugins.PyToolException>())
        {
            ErrorRenderer.Show(host.Output, problem);
        }

        return Task.FromResult(0);
    }

    private static void ShowText(ConsoleOutput output, PluginChain[] chains, PluginDescriptor[] others)
    {
        foreach (var chain in chains)
        {
            output.WriteOutputLine($"{PluginJobs.NameOf(chain.Job)} ({(chain.Problem is null ? chain.Reason : "what was chosen cannot be used")})");
            foreach (var plugin in chain.Plugins)
            {
                output.WriteOutputLine($"- {plugin.Id} {plugin.Version}{Details(plugin)}");
            }
        }

        if (others.Length > 0)
        {
            output.WriteOutputLine("not chosen");
            foreach (var plugin in others)
            {
                output.WriteOutputLine($"- {plugin.Id} {plugin.Version} for {PluginJobs.NameOf(plugin.Job)}{Details(plugin)}");
            }
        }
    }

    private static string Details(PluginDescriptor plugin) => plugin.Entry is { } entry ? $" sha256:{entry.Hash} from {entry.Origin} ({plugin.Directory})" : "";
}
