using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Managed;

namespace PyTool.Plugins.Environments;

internal sealed partial class BuiltinEnvironmentProvider : IInterpreterInstaller
{
    public IReadOnlyList<InterpreterDownload> FindDownloads(InterpreterDownloadQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new DownloadSelection(_surroundings).Find(query);
    }

    public IReadOnlyList<ManagedInterpreter> ListInstalled() => new InterpreterInstaller(_surroundings).List();

    public Task<ManagedInterpreter> InstallAsync(InterpreterDownload download, IArtifactSource artifacts, bool replace, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        ArgumentNullException.ThrowIfNull(artifacts);
        return new InterpreterInstaller(_surroundings).InstallAsync(download, artifacts, replace, cancellationToken);
    }

    public Task UninstallAsync(ManagedInterpreter interpreter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        return new InterpreterInstaller(_surroundings).UninstallAsync(interpreter, cancellationToken);
    }
}
