using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Packages;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin update</c>: asks the same feeds for the same versions again.</summary>
internal static class PluginUpdateCommand
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var ids = invocation.Parsed.Arguments("ID");
        var installed = host.Plugins.List();
        var chosen = ids.Count > 0 ? ids.Select(id => Find(installed, id)).ToArray() : installed.Where(p => p.Entry!.Requested is not null).ToArray();
        foreach (var plugin in chosen)
        {
            var entry = plugin.Entry!;
            var request = PackageRequest.Parse(entry.Id, entry.Requested!, invocation.Parsed.Flag(PluginCommands.Prerelease));
            PluginAddCommand.RefuseOffline(invocation, request, entry.Feed);
            var updated = await PluginAddCommand.InstallAsync(host, request, entry.Feed, cancellationToken).ConfigureAwait(false);
            if (updated.Entry!.Hash == entry.Hash)
            {
                host.Output.WriteStatus($"Plugin {entry.Id} v{entry.Version} is up to date");
            }
            else
            {
                host.Output.WriteStatus($"Updated plugin {entry.Id} v{entry.Version} -> v{updated.Version} (sha256:{updated.Entry.Hash})");
            }
        }

        if (chosen.Length == 0)
        {
            host.Output.WriteStatus("No plugin came from a feed; nothing to update");
        }

        return 0;
    }

    private static PluginDescriptor Find(IReadOnlyList<PluginDescriptor> installed, string id)
    {
        var found = installed.FirstOrDefault(p => p.Id == id)
            ?? throw new PyToolException("PT2010", $"The plugin `{OutputText.Escape(id)}` is not installed") { Hint = "`pytool plugin list` shows what is" };
        return found.Entry!.Requested is not null ? found
            : throw new PyToolException("PT2033", $"The plugin `{id}` was installed from a folder: {found.Entry.Origin}") { Hint = $"Install it again with `pytool plugin add {found.Entry.Origin}`" };
    }
}
