using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Trees;

/// <summary>Asks the indexes for the newest versions of what a lock holds (<c>--outdated</c>).</summary>
public sealed class NewerVersions(CommandSession session)
{
    /// <summary>The newest versions that are above the locked ones, by position in the lock.</summary>
    public async Task<IReadOnlyDictionary<int, string>> FindAsync(LockDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tasks = new List<(int Index, Task<PyVersion?> Latest)>();
        for (var i = 0; i < document.Packages.Count; i++)
        {
            if (document.Packages[i] is { Source.IsRegistry: true, Version: not null } package)
            {
                tasks.Add((i, LatestAsync(package.Name, package.Version, document.RequiresPython, cancellationToken)));
            }
        }

        var newer = new Dictionary<int, string>();
        foreach (var (index, task) in tasks)
        {
            if (await task.ConfigureAwait(false) is { } latest && latest.CompareTo(document.Packages[index].Version) > 0)
            {
                newer[index] = latest.ToString();
            }
        }

        return newer;
    }

    /// <summary>The newest version of a package that can be used; <see langword="null"/>: there is none.</summary>
    /// <param name="name">The package.</param>
    /// <param name="current">The version at hand.</param>
    /// <param name="pythons">The Pythons that must be supported.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<PyVersion?> LatestAsync(PackageName name, PyVersion current, RequiresPython pythons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(pythons);
        var listing = await session.Index.GetReleasesAsync(name, null, cancellationToken).ConfigureAwait(false);
        PyVersion? best = null;
        PyVersion? bestPreRelease = null;
        foreach (var release in listing.Indexes.SelectMany(static i => i.Releases))
        {
            if (!release.Files.Any(f => IsUsable(f, pythons)))
            {
                continue;
            }

            if (release.Version.IsPreRelease)
            {
                bestPreRelease = bestPreRelease is null || release.Version.CompareTo(bestPreRelease) > 0 ? release.Version : bestPreRelease;
            }
            else
            {
                best = best is null || release.Version.CompareTo(best) > 0 ? release.Version : best;
            }
        }

        // Whoever has a pre-release is offered the next one; else only where there is nothing else.
        var acceptsPreReleases = current.IsPreRelease || best is null;
        return acceptsPreReleases && bestPreRelease is not null && (best is null || bestPreRelease.CompareTo(best) > 0) ? bestPreRelease : best;
    }

    private static bool IsUsable(ReleaseFile file, RequiresPython pythons) =>
        file is { Unusable: null, IsYanked: false } && (file.RequiresPython is not { } specifiers || pythons.IsSupportedBy(specifiers));
}
