using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;

namespace PyTool.Host.Plugins.Guards;

/// <summary>An environment provider of a foreign plugin that can install interpreters.</summary>
internal sealed class GuardedInstaller(IEnvironmentProvider inner, IInterpreterInstaller installer, PluginDescriptor plugin) : GuardedEnvironments(inner, plugin), IInterpreterInstaller
{
    private readonly PluginDescriptor _plugin = plugin;

    public IReadOnlyList<InterpreterDownload> FindDownloads(InterpreterDownloadQuery query) => PluginGuard.Call(_plugin, "FindDownloads", () => installer.FindDownloads(query));

    public IReadOnlyList<ManagedInterpreter> ListInstalled() => PluginGuard.Call(_plugin, "ListInstalled", installer.ListInstalled);

    public Task<ManagedInterpreter> InstallAsync(InterpreterDownload download, IArtifactSource artifacts, bool replace, CancellationToken cancellationToken) =>
        PluginGuard.CallAsync(_plugin, "InstallAsync", () => installer.InstallAsync(download, artifacts, replace, cancellationToken), cancellationToken);

    public async Task UninstallAsync(ManagedInterpreter interpreter, CancellationToken cancellationToken) =>
        await PluginGuard.CallValueAsync(_plugin, "UninstallAsync", () => Done(installer.UninstallAsync(interpreter, cancellationToken)), cancellationToken).ConfigureAwait(false);

    private static async Task<bool> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }
}
