using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;

namespace PyTool.Abstractions.Environments;

/// <summary>A further power of an environment provider, found with <c>is</c>: it can download, install and remove interpreters of its own.</summary>
public interface IInterpreterInstaller
{
    /// <summary>Interpreters that can be downloaded, best first: final releases, newest, the host's architecture. Nothing is fetched.</summary>
    IReadOnlyList<InterpreterDownload> FindDownloads(InterpreterDownloadQuery query);

    /// <summary>Installations on disk, newest first. No interpreter is started.</summary>
    IReadOnlyList<ManagedInterpreter> ListInstalled();

    /// <summary>Downloads, verifies and installs an interpreter. One that is there already under the same key is returned as it is.</summary>
    /// <param name="download">What to install.</param>
    /// <param name="artifacts">Opens the archive.</param>
    /// <param name="replace">Install again even when it is there (<c>--reinstall</c>).</param>
    /// <param name="cancellationToken">Ends the work; nothing half-done stays visible.</param>
    /// <returns>The installation.</returns>
    /// <exception cref="PyToolException">It cannot be fetched, its digest differs, or it cannot be unpacked.</exception>
    Task<ManagedInterpreter> InstallAsync(InterpreterDownload download, IArtifactSource artifacts, bool replace, CancellationToken cancellationToken);

    /// <summary>Removes an installation and, where it led there, the link of its minor version.</summary>
    /// <param name="interpreter">One of <see cref="ListInstalled"/>.</param>
    /// <param name="cancellationToken">Ends the wait for other processes.</param>
    /// <returns>Completes when it is gone.</returns>
    Task UninstallAsync(ManagedInterpreter interpreter, CancellationToken cancellationToken);
}
