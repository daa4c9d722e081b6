using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;

namespace PyTool.Host.Plugins.Guards;

/// <summary>An environment provider of a foreign plugin that can install interpreters.</summary>
internal sealed class GuardedInstaller(IEnvironmentProvider inner, IInterpreterInstaller installer, PluginGuard guard) : GuardedEnvironments(inner, guard), IInterpreterInstaller
{
    private readonly PluginGuard _guard = guard;

    public IReadOnlyList<InterpreterDownload> FindDownloads(InterpreterDownloadQuery query) => _guard.Call("FindDownloads", () => installer.FindDownloads(query));

    public IReadOnlyList<ManagedInterpreter> ListInstalled() => _guard.Call("ListInstalled", installer.ListInstalled);

    public Task<ManagedInterpreter> InstallAsync(InterpreterDownload download, IArtifactSource artifacts, bool replace, CancellationToken cancellationToken) =>
        _guard.CallAsync("InstallAsync", () => installer.InstallAsync(download, artifacts, replace, cancellationToken), cancellationToken);

    public async Task UninstallAsync(ManagedInterpreter interpreter, CancellationToken cancellationToken) =>
        await _guard.CallValueAsync("UninstallAsync", () => Done(installer.UninstallAsync(interpreter, cancellationToken)), cancellationToken).ConfigureAwait(false);

    private static async Task<bool> Done(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }
}
