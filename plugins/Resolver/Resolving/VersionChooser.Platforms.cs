using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

internal sealed partial class VersionChooser
{
    private static readonly Marker[] Systems =
    [
        Marker.Equal(MarkerKey.SysPlatform, "darwin"), Marker.Equal(MarkerKey.SysPlatform, "linux"), Marker.Equal(MarkerKey.SysPlatform, "win32"),
    ];

    // A release without source distribution: what of the environments that its wheels do not serve? null: take it as it is.
    private VersionAnswer? SplitByPlatform(ForkState fork, SolverPackage package, PackageVersions available, VersionRange range, Candidate candidate)
    {
        if (inputs.Request.ArtifactEnvironments.Count == 0 && !candidate.Version.IsLocal)
        {
            return null;
        }

        var implied = candidate.Release!.ImpliedMarker(fork.Python.Window);
        if (implied.IsTrue)
        {
            return null;
        }

        var reached = (Marker?)null;
        foreach (var required in inputs.Request.ArtifactEnvironments)
        {
            var wanted = required.And(fork.Env.Marker);
            if (fork.Env.Has(required) && implied.IsDisjoint(wanted)
                && !(reached ??= Reachability.Of(package, fork.Solver, packages)).IsDisjoint(wanted))
            {
                return SplitForRequired(fork, candidate, required, implied);
            }
        }

        return candidate.Version.IsLocal ? SplitForLocal(fork, package, available, range, candidate, implied) : null;
    }

    private static VersionAnswer SplitForRequired(ForkState fork, Candidate candidate, Marker required, Marker implied)
    {
        // Without a wheel: what is required; of what is neither required nor has a wheel, whatever makes less text.
        var here = required.Restrict(required.Or(implied).And(fork.Env.Marker));
        if (fork.Env.Marker.IsDisjoint(here.Negate()))
        {
            var reason = new UnusableReason { Kind = UnusableKind.MissingPlatform, Detail = required.ToString() };
            return new VersionAnswer.Unusable(candidate.Version, reason);
        }

        return new VersionAnswer.Split([new VersionFork(fork.Env.Narrow(here), null), new VersionFork(fork.Env.Narrow(here.Negate()), null)]);
    }

    // `1.0+cpu` where `1.0` serves more platforms: the plain version there, the local one elsewhere.
    private VersionAnswer? SplitForLocal(
        ForkState fork, SolverPackage package, PackageVersions available, VersionRange range, Candidate local, Marker implied)
    {
        var plain = VersionRange.Exactly(local.Version.WithoutLocal()).Intersect(range);
        var index = fork.IndexOf(package.NameId);
        var candidate = Preferred(fork, package, available, plain, index) ?? CandidateSelector.Select(available, Query(fork, package, plain));
        if (candidate is not { Choice.IsUsable: true, Release: not null })
        {
            return null;
        }

        var remainder = candidate.Release.ImpliedMarker(fork.Python.Window).And(implied.Negate());
        if (remainder.IsFalse || !fork.Env.Has(remainder))
        {
            return null;
        }

        fork.Use(package.NameId, candidate);
        if (!fork.Env.Has(implied))
        {
            return new VersionAnswer.Chosen(candidate.Version);
        }

        foreach (var system in Systems)
        {
            // Whole systems that the local version has nothing for.
            remainder = implied.IsDisjoint(system) && !remainder.IsDisjoint(system) ? remainder.Or(system) : remainder;
        }

        if (fork.Env.Marker.IsDisjoint(remainder.Negate()))
        {
            return null;
        }

        fork.Use(package.NameId, local);
        return new VersionAnswer.Split(
        [
            new VersionFork(fork.Env.Narrow(remainder), candidate.Version), new VersionFork(fork.Env.Narrow(remainder.Negate()), local.Version),
        ]);
    }
}
