using PyTool.Host.CommandLine;
using PyTool.Host.Plugins;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin add</c>.</summary>
internal static class PluginAddCommand
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(invocation.Parsed.Argument("FOLDER")!, invocation.Host.WorkingDirectory);
        var plugin = invocation.Host.Plugins.Install(folder, folder);
        invocation.Host.Output.WriteStatus($"Installed plugin {plugin.Id} v{plugin.Version} for the job `{PluginJobs.NameOf(plugin.Job)}` (sha256:{plugin.Entry!.Hash})");
        return Task.FromResult(0);
    }
}
