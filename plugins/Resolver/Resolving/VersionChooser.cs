using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Chooses the version of a package that a fork decides on next.</summary>
internal sealed partial class VersionChooser(
    ResolveInputs inputs, PackageTable packages, VersionStore versions, PreferenceTable preferences, MetadataStore metadata, PythonLowerBounds lowerBounds)
{
    private readonly PythonSplitter _pythons = new(inputs.IsUniversal, inputs.Request.ForkStrategy);

    /// <summary>The parts of a fork when a version needs a higher Python than its lowest; empty: it is not to be split.</summary>
    public List<ForkEnv> SplitByPython(ForkState fork, Standards.Markers.ReleaseCut lower) => _pythons.Split(fork.Env, fork.Python, lower);

    public ValueTask<VersionAnswer> ChooseAsync(ForkState fork, SolverPackage package, VersionRange range, CancellationToken cancellationToken)
    {
        // Proxies and what they stand for ask for the same version again and again.
        if (range.Count == 1 && range[0] is { SingleVersion: { } single, Upper: { Kind: VersionCutKind.After } }
            && fork.Pins.TryGetValue((package.NameId, single), out var pin) && ReferenceEquals(pin.Env, fork.Env))
        {
            return new(new VersionAnswer.Chosen(pin.Candidate.Version));
        }

        return fork.SourceOf(package.NameId) is { } source
            ? ChooseOfSourceAsync(fork, package, source, range, cancellationToken)
            : ChooseOfIndexAsync(fork, package, range, cancellationToken);
    }

    private async ValueTask<VersionAnswer> ChooseOfSourceAsync(
        ForkState fork, SolverPackage package, PackageSource source, VersionRange range, CancellationToken cancellationToken)
    {
        var outcome = await metadata.OfSourceAsync(package.Name, source, cancellationToken).ConfigureAwait(false);
        if (outcome is MetadataOutcome.Unavailable { Reason: var reason })
        {
            return new VersionAnswer.Absent(reason);
        }

        var found = ((MetadataOutcome.Found)outcome).Metadata;
        if (!range.Contains(found.Version))
        {
            return VersionAnswer.None.Instance;
        }

        return found.RequiresPython is { } python && fork.Python.Lower < lowerBounds.Of(python)
            ? new VersionAnswer.NeedsPython(found.Version, python)
            : new VersionAnswer.Chosen(found.Version);
    }

    private async ValueTask<VersionAnswer> ChooseOfIndexAsync(ForkState fork, SolverPackage package, VersionRange range, CancellationToken cancellationToken)
    {
        var index = fork.IndexOf(package.NameId);
        var installed = preferences.Installed(package.Name);
        if (installed is not null && range.Contains(installed) && preferences.Ranked(package.Name, fork.Env, index, lowestFirst: false).Count == 0)
        {
            // No need to ask an index.
            fork.Use(package.NameId, InstalledCandidate(installed));
            return new VersionAnswer.Chosen(installed);
        }

        var available = await versions.GetAsync(package.Name, index, cancellationToken).ConfigureAwait(false);
        if (available.Maps.Length == 0 && available.Absence is { } absence)
        {
            return new VersionAnswer.Absent(absence);
        }

        var candidate = Preferred(fork, package, available, range, index) ?? InstalledIn(range, installed)
            ?? CandidateSelector.Select(available, Query(fork, package, range));
        if (candidate is null)
        {
            return VersionAnswer.None.Instance;
        }

        if (!candidate.Choice.IsUsable)
        {
            return new VersionAnswer.Unusable(candidate.Version, candidate.Choice.Reason!);
        }

        return Judge(fork, package, available, range, candidate);
    }

    private VersionAnswer Judge(ForkState fork, SolverPackage package, PackageVersions available, VersionRange range, Candidate candidate)
    {
        if (candidate.Choice.Installable?.RequiresPython is { } python)
        {
            var lower = lowerBounds.Of(python);
            if (fork.Python.Lower < lower)
            {
                var parts = SplitByPython(fork, lower);
                return parts.Count > 0
                    ? new VersionAnswer.Split(parts.ConvertAll(env => new VersionFork(env, null)))
                    : new VersionAnswer.NeedsPython(candidate.Version, python);
            }
        }

        if (inputs.IsUniversal && !candidate.Choice.ServesEveryPlatform && candidate.Release is not null
            && SplitByPlatform(fork, package, available, range, candidate) is { } answer)
        {
            return answer;
        }

        fork.Use(package.NameId, candidate);
        return new VersionAnswer.Chosen(candidate.Version);
    }

    private Candidate? Preferred(ForkState fork, SolverPackage package, PackageVersions available, VersionRange range, IndexReference? index)
    {
        var lowestFirst = inputs.IsLowestFirst(package.Name, fork.Env);
        var policy = inputs.PrereleasesOf(package.Name);
        foreach (var preference in preferences.Ranked(package.Name, fork.Env, index, lowestFirst))
        {
            if (!range.Contains(preference.Version) || (preference.Version.IsPreRelease && !MayBePrerelease(policy, preference)))
            {
                continue;
            }

            foreach (var map in available.Maps)
            {
                if (map.Find(preference.Version) is { } release)
                {
                    return Candidate.Of(map.FindLocal(preference.Version, range) ?? release, fork.Python.Window);
                }
            }
        }

        return null;
    }

    private static bool MayBePrerelease(PrereleasePolicy policy, KnownPreference preference) =>
        policy == PrereleasePolicy.All || (policy == PrereleasePolicy.StableFirst && !preference.IsFromSibling);

    private static Candidate? InstalledIn(VersionRange range, PyVersion? installed) =>
        installed is not null && range.Contains(installed) ? InstalledCandidate(installed) : null;

    private static Candidate InstalledCandidate(PyVersion version) =>
        new() { Version = version, Choice = new ReleaseChoice { Kind = ChoiceKind.Installed, ServesEveryPlatform = true } };

    private CandidateQuery Query(ForkState fork, SolverPackage package, VersionRange range) => new()
    {
        Range = range,
        Window = fork.Python.Window,
        Policy = inputs.PrereleasesOf(package.Name),
        IndexStrategy = inputs.Request.IndexStrategy,
        LowestFirst = inputs.IsLowestFirst(package.Name, fork.Env),
    };
}
