using System.Collections.Concurrent;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Plugins.Resolver.Resolving;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>
/// Runs ahead of the solver: asks for releases as soon as a name turns up, guesses a version, asks for its metadata, follows
/// its requirements. Many requests are in flight while the solver waits for one. Never changes an answer, only when it is there.
/// </summary>
internal sealed class Speculator(ResolveRequest request, IPackageIndex index, SpeculationScope scope)
{
    private const int MaximumFollowed = 10_000;
    private const int MaximumGuesses = 4;

    private readonly Guesser _guesser = new(request);
    private readonly Marker _pythons = Marker.Python(request.RequiresPython.Bounds);
    private readonly MarkerEnvironment? _environment = request.Environment?.Markers;
    private readonly ConcurrentDictionary<PackageName, Trail> _trails = new();
    private readonly HashSet<PackageName> _announced = [];
    private int _followed;

    /// <summary>Starts with what the user asks for, extras and groups of projects included.</summary>
    public void Start(IReadOnlyList<UserRequirement> requirements)
    {
        var wanted = new List<PackageRequirement>(requirements.Count);
        var names = new List<PackageName>(requirements.Count);
        foreach (var item in requirements)
        {
            var requirement = item.Requirement;
            if (!item.IsWanted || requirement.Source is not null || _guesser.IsInstalled(requirement.Name, requirement.Specifiers.Range)
                || !MayHold(requirement.Marker.AssumeExtras(static _ => true)))
            {
                continue;
            }

            wanted.Add(requirement);
            if (requirement.Index is null && _announced.Add(requirement.Name))
            {
                names.Add(requirement.Name);
            }
        }

        if (names.Count > 0)
        {
            index.PrefetchReleases(names);
        }

        foreach (var requirement in wanted)
        {
            Follow(requirement);
            AllowBuild(requirement.Name, requirement.Specifiers.Range);
        }
    }

    /// <summary>Takes note of new dependencies of a fork.</summary>
    public void Visit(ForkState fork, List<Dependency> dependencies)
    {
        foreach (var dependency in dependencies)
        {
            var name = dependency.Package.NameId;
            if (fork.SourceOf(name) is null)
            {
                Follow(dependency.Package.Name, dependency.Package.Extra, dependency.Range, fork.IndexOf(name));
                AllowBuild(dependency.Package.Name, dependency.Range);
            }
        }
    }

    private void Follow(IReadOnlyList<PackageRequirement> requirements, ExtraName? extra)
    {
        foreach (var requirement in requirements)
        {
            if (requirement.Source is null && MayHold(extra is { } name ? requirement.Marker.AssumeOnlyExtra(name) : requirement.Marker.AssumeNoExtras()))
            {
                Follow(requirement);
            }
        }
    }

    private void Follow(PackageRequirement requirement)
    {
        var range = requirement.Specifiers.Range;
        Follow(requirement.Name, null, range, requirement.Index);
        foreach (var extra in requirement.Extras)
        {
            Follow(requirement.Name, extra, range, requirement.Index);
        }
    }

    private void Follow(PackageName name, ExtraName? extra, VersionRange range, IndexReference? only)
    {
        if (_followed >= MaximumFollowed || _guesser.IsInstalled(name, range))
        {
            return;
        }

        var trail = _trails.GetOrAdd(name, static _ => new Trail());
        if (trail.Enter(extra, range, MaximumGuesses))
        {
            Interlocked.Increment(ref _followed);
            // On another thread: neither the solver nor the depth of this stack pays for what may never be needed.
            ThreadPool.UnsafeQueueUserWorkItem(static work => work.Owner.Run(work), new Work(this, name, extra, range, only, trail), preferLocal: false);
        }
    }

    /// <summary>Builds are begun for what the solver itself has met, never for a guess that follows from a guess: they cost seconds, and run foreign code.</summary>
    private void AllowBuild(PackageName name, VersionRange range)
    {
        if (_guesser.MayBuild(range) && _trails.TryGetValue(name, out var trail) && trail.AllowBuilds() is { } postponed && range.Contains(postponed.Version!))
        {
            index.Prefetch([postponed]);
        }
    }

    private void Run(Work work) => _ = FollowAsync(work);

    private async Task FollowAsync(Work work)
    {
        try
        {
            scope.Token.ThrowIfCancellationRequested();
            var listing = await index.GetReleasesAsync(work.Name, work.Only, scope.Token).ConfigureAwait(false);
            if (_guesser.Guess(listing, work.Range) is not { } guess)
            {
                return;
            }

            work.Trail.Guessed = guess.Version;
            if (guess.File!.Wheel is null)
            {
                if (work.Trail.MayBuild(guess))
                {
                    index.Prefetch([guess]);
                }

                return;
            }

            var outcome = await index.GetMetadataAsync(guess, scope.Token).ConfigureAwait(false);
            if (outcome is MetadataOutcome.Found { Metadata: var metadata })
            {
                Follow(metadata.Requirements, work.Extra);
            }
        }
        catch (Exception)
        {
            // Nobody asked for this yet. Whoever does gets the same failure, and reports it.
        }
    }

    private bool MayHold(Marker marker) => _environment is null ? !_pythons.IsDisjoint(marker) : marker.Evaluate(_environment);

    private sealed record Work(Speculator Owner, PackageName Name, ExtraName? Extra, VersionRange Range, IndexReference? Only, Trail Trail);
}
