using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Building;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Graph;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Freshness;

/// <summary>Judges an existing lock: cheap questions first, the first answer counts.</summary>
internal sealed partial class LockComparison(
    CommandSession session, LockRequest request, LockTarget target, LockPlaces places, PackageIndex index, SourceTrees trees, LockDocument old, string? pluginDifference = null)
{
    private readonly RequirementKeys _keys = new(target.RequiresPython.Bounds);
    private readonly LockRequirements _requirements = new(places);
    private readonly IReadOnlyList<Marker> _forks = [.. old.ResolutionMarkers.Select(m => m.Complexify(old.RequiresPython.Bounds))];

    public async Task<LockVerdict> RunAsync(CancellationToken cancellationToken)
    {
        var options = target.Options;
        if (old.Options.Resolution != options.Resolution)
        {
            session.Tell($"Ignoring existing lockfile due to change in resolution mode: `{LockWords.Of(old.Options.Resolution)}` vs. `{LockWords.Of(options.Resolution)}`");
            return LockVerdict.Ignore;
        }

        if (old.Options.ForkStrategy != options.ForkStrategy)
        {
            session.Tell($"Ignoring existing lockfile due to change in fork strategy: `{LockWords.Of(old.Options.ForkStrategy)}` vs. `{LockWords.Of(options.ForkStrategy)}`");
            return LockVerdict.Ignore;
        }

        if (CutOffComparison.FirstDifference(old, options) is { } difference)
        {
            session.Tell("Resolving despite existing lockfile due to " + difference);
            return await PreferAsync(keepForks: true, cancellationToken).ConfigureAwait(false);
        }

        if (session.Settings.IsSet(SettingKeys.Upgrade))
        {
            return LockVerdict.Ignore;
        }

        if (CompareForks() is { } warning)
        {
            session.Warn(warning);
            return await PreferAsync(keepForks: false, cancellationToken).ConfigureAwait(false);
        }

        return await CompareRestAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The versions of the lock as preferences, even if it is up to date.</summary>
    public async Task<LockVerdict> PreferAsync(CancellationToken cancellationToken) =>
        await RunAsync(cancellationToken).ConfigureAwait(false) is { Kind: not LockVerdictKind.Satisfied } verdict
            ? verdict
            : await PreferAsync(keepForks: true, cancellationToken).ConfigureAwait(false);

    private async Task<LockVerdict> CompareRestAsync(CancellationToken cancellationToken)
    {
        if (FindEnvironmentDifference() is { } environments)
        {
            Log(environments);
            return await PreferAsync(keepForks: false, cancellationToken).ConfigureAwait(false);
        }

        if (!old.RequiresPython.Equals(target.RequiresPython))
        {
            Log($"change in Python requirement: `{old.RequiresPython}` vs. `{target.RequiresPython}`");
            return await PreferAsync(keepForks: _forks.Count == 0, cancellationToken).ConfigureAwait(false);
        }

        var difference = FindOptionDifference() ?? pluginDifference ?? await FindContentDifferenceAsync(cancellationToken).ConfigureAwait(false);
        if (difference is null)
        {
            session.Trace("Existing `uv.lock` satisfies workspace requirements");
            return LockVerdict.Satisfied;
        }

        Log(difference);
        return await PreferAsync(keepForks: true, cancellationToken).ConfigureAwait(false);
    }

    // The forks of the lock must cover what it says it covers, and something of what is wanted now.
    private string? CompareForks()
    {
        var covered = _forks.Count == 0 ? old.RequiresPython.Marker : Marker.AnyOf(_forks.Select(static f => f.WithoutExtras()));
        var wanted = old.SupportedMarkers.Count == 0 ? old.RequiresPython.Marker : Marker.AnyOf(old.SupportedMarkers.Select(m => m.And(old.RequiresPython.Marker)));
        if (!covered.Negate().IsDisjoint(wanted))
        {
            return $"Resolving despite existing lockfile due to fork markers not covering the supported environments: `{covered}` vs `{wanted}`";
        }

        return covered.IsDisjoint(target.RequiresPython.Marker)
            ? $"Resolving despite existing lockfile due to fork markers being disjoint with `requires-python`: `{covered}` vs `{target.RequiresPython.Marker}`"
            : null;
    }

    private string? FindEnvironmentDifference()
    {
        if (!AreSame(old.SupportedMarkers, target.Environments))
        {
            return "change in supported environments";
        }

        if (!AreSame(old.RequiredMarkers, target.RequiredEnvironments))
        {
            return "change in required environments";
        }

        return old.Conflicts.Count == target.Conflicts.Count && old.Conflicts.Zip(target.Conflicts).All(static p => p.First.SequenceEqual(p.Second)) ? null : "change in conflicting groups";
    }

    private bool AreSame(IReadOnlyList<Marker> then, IReadOnlyList<Marker> now)
    {
        var bounds = target.RequiresPython.Bounds;
        return then.Count == now.Count && then.Zip(now).All(p => ReferenceEquals(p.First.Simplify(bounds), p.Second.Simplify(bounds)));
    }

    private string? FindOptionDifference()
    {
        var (then, now) = (old.Options, target.Options);
        if (!string.Equals(then.MinimumGlibc, now.MinimumGlibc, StringComparison.Ordinal) || !string.Equals(then.MinimumMusl, now.MinimumMusl, StringComparison.Ordinal))
        {
            return "change in minimum libc version";
        }

        if (then.Prerelease != now.Prerelease)
        {
            session.Tell($"Resolving despite existing lockfile due to change in pre-release mode: `{LockWords.Of(then.Prerelease)}` vs. `{LockWords.Of(now.Prerelease)}`");
            return "change in pre-release mode";
        }

        if (!then.PrereleaseByPackage.SequenceEqual(now.PrereleaseByPackage))
        {
            return "change in package-specific pre-release modes";
        }

        if (session.Settings.Get(SettingKeys.UpgradePackage, []).Count > 0 || request.UpgradeGroups.Count > 0)
        {
            return "`--upgrade-package` or `--upgrade-group`";
        }

        return request.Refresh || request.RefreshPackages.Count > 0 ? "`--refresh`" : null;
    }

    private async Task<LockVerdict> PreferAsync(bool keepForks, CancellationToken cancellationToken)
    {
        var upgraded = await FindUpgradedAsync(cancellationToken).ConfigureAwait(false);
        var preferences = new List<VersionPreference>(old.Packages.Count);
        var repositories = new List<PackageSource.Git>();
        foreach (var package in old.Packages)
        {
            if (package.Source.Kind == LockSourceKind.Git && !upgraded.Contains(package.Name) && LockGitSource.Read(package.Source.Location) is { } repository)
            {
                repositories.Add(repository);
            }

            if (package.Version is { } version && !upgraded.Contains(package.Name))
            {
                Prefer(preferences, package, version);
            }
        }

        return new LockVerdict
        {
            Kind = keepForks ? LockVerdictKind.Preferred : LockVerdictKind.Versions,
            Preferences = preferences,
            Repositories = repositories,
            Forks = keepForks ? [.. _forks.Select(f => ConflictMarkers.ForkOf(f, target.Conflicts))] : [],
        };
    }

    private void Prefer(List<VersionPreference> preferences, LockPackage package, Standards.Versions.PyVersion version)
    {
        var registry = package.Source.Kind switch
        {
            LockSourceKind.Registry => package.Source.Location,
            LockSourceKind.LocalRegistry => places.Resolve(package.Source.Location),
            _ => null,
        };
        var markers = package.ResolutionMarkers.Count == 0 ? [Marker.True] : package.ResolutionMarkers;
        foreach (var marker in markers)
        {
            preferences.Add(new VersionPreference
            {
                Name = package.Name, Version = version, IndexUrl = registry, Marker = marker.IsTrue ? marker : marker.WithoutExtras().Complexify(old.RequiresPython.Bounds),
            });
        }
    }

    private async ValueTask<HashSet<PackageName>> FindUpgradedAsync(CancellationToken cancellationToken)
    {
        var upgraded = session.Settings.Get(SettingKeys.UpgradePackage, []).Select(static r => r.Name).ToHashSet();
        foreach (var group in request.UpgradeGroups)
        {
            foreach (var member in target.Members)
            {
                var metadata = await index.RequireAsync(member.Name, member.Source, cancellationToken).ConfigureAwait(false);
                upgraded.UnionWith((metadata.Groups.GetValueOrDefault(group) ?? []).Select(static r => r.Name));
            }

            upgraded.UnionWith(target.RootGroups.Where(g => g.Key == group).SelectMany(static g => g.Value).Select(static r => r.Name));
        }

        return upgraded;
    }

    private void Log(string reason) => session.Trace("Resolving despite existing lockfile due to " + reason);
}
