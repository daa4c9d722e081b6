using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;

namespace PyTool.Abstractions.Caching;

/// <summary>The cache job: keeps unpacked wheels, verified once, and puts their files into environments.</summary>
/// <remarks>Safe with many processes on one cache, and after a kill at any instant. Never publishes what it has not verified.</remarks>
public interface IPackageCache
{
    /// <summary>Makes sure that a wheel is in the cache: fetched, verified against its hashes, unpacked. Idempotent; concurrent calls for one wheel do the work once.</summary>
    /// <param name="wheel">The wheel.</param>
    /// <param name="source">Opens the wheel when it is not in the cache.</param>
    /// <param name="cancellationToken">Ends the work; nothing half-done stays visible.</param>
    /// <returns>The unpacked wheel, read-only.</returns>
    /// <exception cref="PyToolException">Hash or size differs, the archive is refused, or it cannot be fetched.</exception>
    Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken);

    /// <summary>The unpacked wheel if it is there already, without any transfer; otherwise <see langword="null"/>.</summary>
    ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken);

    /// <summary>Puts files of a cached wheel at the places that Core chose. Creates directories, replaces existing files atomically.</summary>
    /// <param name="request">What goes where.</param>
    /// <param name="cancellationToken">Ends the work; files already placed stay.</param>
    /// <returns>How it was done.</returns>
    /// <exception cref="PyToolException">A cached file is not as it was verified (then the entry is dropped), or the target cannot be written.</exception>
    Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken);
}
