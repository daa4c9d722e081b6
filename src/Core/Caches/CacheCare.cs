using System.Globalization;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Core.Caches;

/// <summary>Cleans, prunes and measures the cache.</summary>
public sealed class CacheCare(CommandSession session)
{
    /// <summary>Removes the entries of some packages, or everything.</summary>
    /// <param name="packages">The packages; none: everything.</param>
    /// <param name="force">Do not wait for other processes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">Others use the cache, or something cannot be removed.</exception>
    public async Task CleanAsync(IReadOnlyList<PackageName> packages, bool force, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(packages);
        if (IsMissing())
        {
            return;
        }

        if (packages.Count == 0)
        {
            session.Tell($"Clearing cache at: {Shown}");
        }

        var request = new CacheCleanRequest { Packages = packages, Force = force };
        var removal = await Maintenance().CleanAsync(request, cancellationToken).ConfigureAwait(false);
        session.Tell(Summary(removal) ?? "No cache entries found");
    }

    /// <summary>Removes what nothing points to.</summary>
    /// <param name="forContinuousIntegration">Also what is cheap to download again.</param>
    /// <param name="force">Do not wait for other processes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">Others use the cache, or something cannot be removed.</exception>
    public async Task PruneAsync(bool forContinuousIntegration, bool force, CancellationToken cancellationToken)
    {
        if (IsMissing())
        {
            return;
        }

        session.Tell($"Pruning cache at: {Shown}");
        var request = new CachePruneRequest { ForContinuousIntegration = forContinuousIntegration, Force = force };
        var removal = await Maintenance().PruneAsync(request, cancellationToken).ConfigureAwait(false);
        session.Tell(Summary(removal) ?? "No unused entries found");
    }

    /// <summary>Bytes that the cache takes.</summary>
    public async Task<long> MeasureAsync(CancellationToken cancellationToken) =>
        Directory.Exists(session.CacheDirectory) ? await Maintenance().MeasureAsync(cancellationToken).ConfigureAwait(false) : 0;

    private string Shown => UserPath.Display(session.CacheDirectory, session.WorkingDirectory);

    private bool IsMissing()
    {
        if (Directory.Exists(session.CacheDirectory))
        {
            return false;
        }

        session.Tell($"No cache found at: {Shown}");
        return true;
    }

    private ICacheMaintenance Maintenance() => session.Jobs.Cache as ICacheMaintenance
        ?? throw new PyToolException(CacheErrors.NoMaintenance, "The chosen cache plugin cannot be cleaned or measured by pytool")
        {
            Hint = "Run the command with `PYTOOL_CACHE=builtin` to maintain the built-in cache",
        };

    private static string? Summary(CacheRemoval removal)
    {
        var culture = CultureInfo.InvariantCulture;
        string? text = (removal.Files, removal.Directories) switch
        {
            (0, 0) => null,
            (0, 1) => "Removed 1 directory",
            (0, var directories) => string.Create(culture, $"Removed {directories} directories"),
            (1, _) => "Removed 1 file",
            var (files, _) => string.Create(culture, $"Removed {files} files"),
        };
        return text is null || removal.Bytes == 0 ? text : $"{text} ({ByteSize.Text(removal.Bytes)})";
    }
}
