using PyTool.Standards.Names;

namespace PyTool.Abstractions.Caching;

/// <summary>A further power of a cache: cleaning. Found by <c>is</c>; a cache without it is cleaned by its own means.</summary>
public interface ICacheMaintenance
{
    /// <summary>Removes the entries of the given packages, or everything the cache owns when the list is empty.</summary>
    Task<CacheRemoval> CleanAsync(IReadOnlyList<PackageName> packages, CancellationToken cancellationToken);

    /// <summary>Removes what nothing points to any more.</summary>
    /// <param name="forContinuousIntegration">Also remove what is cheap to download again, and keep what was built.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<CacheRemoval> PruneAsync(bool forContinuousIntegration, CancellationToken cancellationToken);
}
