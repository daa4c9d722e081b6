using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>Asks the indexes for newer versions of what is installed.</summary>
public sealed class OutdatedSearch(CommandSession session, Interpreter interpreter)
{
    /// <summary>The newest versions that are above the installed ones.</summary>
    public async Task<IReadOnlyDictionary<PackageName, NewerVersion>> FindAsync(IReadOnlyList<InstalledDistribution> distributions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        var tasks = new List<(InstalledDistribution Distribution, Task<NewerVersion?> Latest)>(distributions.Count);
        foreach (var distribution in distributions)
        {
            tasks.Add((distribution, LatestAsync(distribution, cancellationToken)));
        }

        var newer = new Dictionary<PackageName, NewerVersion>();
        foreach (var (distribution, task) in tasks)
        {
            if (await task.ConfigureAwait(false) is { } latest && latest.Version.CompareTo(distribution.Version) > 0)
            {
                newer[distribution.Name] = latest;
            }
        }

        return newer;
    }

    private async Task<NewerVersion?> LatestAsync(InstalledDistribution distribution, CancellationToken cancellationToken)
    {
        var listing = await session.Index.GetReleasesAsync(distribution.Name, null, cancellationToken).ConfigureAwait(false);
        NewerVersion? best = null;
        NewerVersion? bestPrerelease = null;
        foreach (var release in listing.Indexes.SelectMany(static index => index.Releases))
        {
            if (Judge(release) is not { } isWheel)
            {
                continue;
            }

            var found = new NewerVersion(release.Version, isWheel);
            if (release.Version.IsPreRelease)
            {
                bestPrerelease = Higher(bestPrerelease, found);
            }
            else
            {
                best = Higher(best, found);
            }
        }

        // Whoever has a pre-release is offered the next one; else only where there is nothing else.
        return distribution.Version.IsPreRelease || best is null ? Higher(best, bestPrerelease) : best;
    }

    private static NewerVersion? Higher(NewerVersion? one, NewerVersion? other) => one is null ? other : other is null || PyVersion.Compare(one.Version, other.Version) >= 0 ? one : other;

    // Whether a wheel fits; nothing that fits at all: no answer.
    private bool? Judge(Release release)
    {
        bool? isWheel = null;
        foreach (var file in release.Files)
        {
            if (file.Unusable is not null || file.IsYanked || (file.RequiresPython is { } python && !python.Contains(interpreter.Version)))
            {
                continue;
            }

            if (file.Wheel is null)
            {
                isWheel ??= false;
            }
            else if (interpreter.Tags.FindPriority(file.Wheel) is not null)
            {
                isWheel = true;
            }
        }

        return isWheel;
    }
}
