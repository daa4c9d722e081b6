using PyTool.Abstractions.Plugins;

namespace PyTool.Abstractions.Artifacts;

/// <summary>Opens files for plugins. Owned by the host: credentials, proxies, retries, offline mode and time limits are its affair.</summary>
public interface IArtifactSource
{
    /// <summary>Opens a file for reading from a position on.</summary>
    /// <param name="artifact">The file.</param>
    /// <param name="range">The bytes wanted; <see langword="null"/>: all. Hashes are not checked here: who stores bytes checks them.</param>
    /// <param name="cancellationToken">Ends the wait and the transfer.</param>
    /// <returns>The content; the caller disposes it.</returns>
    /// <exception cref="PyToolException">The file cannot be had: not found, not allowed, offline, the server failed after retries.</exception>
    Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken);
}
