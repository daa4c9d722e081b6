using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Packages;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin add</c>.</summary>
internal static class PluginAddCommand
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var text = invocation.Parsed.Argument("PLUGIN")!;
        if (IsFolder(text))
        {
            var folder = Path.GetFullPath(text, host.WorkingDirectory);
            var before = host.Plugins.List();
            Tell(host, host.Plugins.Install(folder, new PluginProvenance { Origin = folder }, host.Policy), before);
            return 0;
        }

        var request = PackageRequest.Parse(text, invocation.Parsed.Flag(PluginCommands.Prerelease));
        var feed = invocation.Parsed.Value(PluginCommands.Source) is { } given ? Feed(given, host.WorkingDirectory) : null;
        RefuseOffline(invocation, request, feed);
        var installed = host.Plugins.List();
        Tell(host, await InstallAsync(host, request, feed, cancellationToken).ConfigureAwait(false), installed);
        return 0;
    }

    /// <summary>Restores a package and installs the plugin in it.</summary>
    public static async Task<PluginDescriptor> InstallAsync(HostContext host, PackageRequest request, string? feed, CancellationToken cancellationToken)
    {
        host.Policy.CheckId(request.Id);
        using var restored = await PackageRestore.RunAsync(request, feed, host.Directories.State, host.Variables, cancellationToken).ConfigureAwait(false);
        return host.Plugins.Install(restored.Folder, restored.Provenance, host.Policy);
    }

    /// <summary>Without a network only a folder can be asked.</summary>
    /// <exception cref="PyToolException">PT2040: other feeds would be.</exception>
    public static void RefuseOffline(CommandInvocation invocation, PackageRequest request, string? feed)
    {
        if (invocation.Parsed.Flag(GlobalOptions.Offline) && !Path.IsPathFullyQualified(feed ?? ""))
        {
            throw new PyToolException("PT2040", $"The plugin package `{request.Id}` cannot be fetched from {feed ?? "the feeds of `nuget.config`"} because `--offline` forbids the network")
            {
                Hint = "Name a folder that holds the package with `--source`, or a built plugin folder",
            };
        }
    }

    private static void Tell(HostContext host, PluginDescriptor plugin, IReadOnlyList<PluginDescriptor> before)
    {
        var replaced = before.FirstOrDefault(p => p.Id == plugin.Id && p.Version != plugin.Version) is { } other ? $" in place of v{other.Version}" : "";
        host.Output.WriteStatus($"Installed plugin {plugin.Id} v{plugin.Version}{replaced} for the job `{PluginJobs.NameOf(plugin.Job)}` (sha256:{plugin.Entry!.Hash})");
    }

    // An id has no separators; `.` alone would be a folder too.
    private static bool IsFolder(string text) => text is "." or ".." || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(text) || text.Contains('\\', StringComparison.Ordinal);

    // The restore runs elsewhere, so a relative folder is made absolute here; anything else is an address or a name.
    private static string Feed(string given, string workingDirectory) => Path.GetFullPath(given, workingDirectory) is var folder && Directory.Exists(folder) ? folder : given;
}
