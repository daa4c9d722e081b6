using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Prefetching;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Plugins.Resolver.Solving;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Solves one fork: propagate, pick, choose a version, add its dependencies, until nothing is undecided or the fork splits.</summary>
internal sealed class ForkRunner(ForkServices services)
{
    /// <summary>The version of the request itself.</summary>
    public static PyVersion RootVersion { get; } = PyVersion.Parse("0");

    private readonly PackageTable _packages = services.Packages;
    private readonly DependencySplitter _splitter = new(services.Inputs);
    private readonly DependencyVisitor _visitor = new(services.Inputs);
    private readonly ForkOrder _order = new(services.Inputs.Request.ForkStrategy, services.Inputs.Request.Mode);
    private readonly BatchPrefetcher _batches = new(services);
    private readonly List<Incompatibility> _facts = [];

    public async ValueTask<ForkStep> RunAsync(ForkState fork, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var resumedVersion = fork.ResumedVersion;
            if (fork.Resumed is { } resumed)
            {
                fork.Next = resumed;
                fork.Resumed = null;
                fork.ResumedVersion = null;
            }
            else
            {
                if (fork.Solver.Propagate(fork.Next.Id, fork) is { } proof)
                {
                    return new ForkStep { Proof = proof };
                }

                fork.Reprioritise();
                var picked = fork.Solver.Pick(fork);
                if (picked < 0)
                {
                    return ForkStep.Solved;
                }

                fork.Next = _packages[picked];
            }

            var version = resumedVersion;
            if (version is null)
            {
                var answer = await ChooseAsync(fork, cancellationToken).ConfigureAwait(false);
                if (answer is VersionAnswer.Split split)
                {
                    return Split(fork, split.Forks);
                }

                version = Take(fork, answer);
            }

            if (version is not null && await DecideAsync(fork, version, cancellationToken).ConfigureAwait(false) is { } step)
            {
                return step;
            }
        }
    }

    private ValueTask<VersionAnswer> ChooseAsync(ForkState fork, CancellationToken cancellationToken)
    {
        var package = fork.Next;
        if (!package.HasName)
        {
            return new(package.Kind == PackageKind.Root ? new VersionAnswer.Chosen(RootVersion) : VersionAnswer.None.Instance);
        }

        return services.Chooser.ChooseAsync(fork, package, fork.Solver[package.Id]!.Term.Range, cancellationToken);
    }

    // The version to decide on; null when the solver has learnt something instead (or has decided already).
    private PyVersion? Take(ForkState fork, VersionAnswer answer)
    {
        var package = fork.Next.Id;
        var term = fork.Solver[package]!.Term;
        switch (answer)
        {
            case VersionAnswer.Chosen chosen:
                return chosen.Version;
            case VersionAnswer.None:
                fork.Solver.Add(Incompatibility.ForNoVersions(package, term));
                return null;
            case VersionAnswer.Absent absent:
                fork.Solver.Add(Incompatibility.ForUnusable(package, term.Range, absent.Reason));
                return null;
            case VersionAnswer.Unusable unusable:
                fork.Solver.Add(Incompatibility.ForUnusable(package, Gap(fork, unusable.Version), unusable.Reason));
                return null;
            case VersionAnswer.NeedsPython needs:
                fork.Solver.Add(Incompatibility.ForDependency(package, Gap(fork, needs.Version), _packages.Python.Id, needs.RequiresPython.Range));
                fork.Solver.Decide(package, needs.Version);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // Adds the dependencies of a version. Not null: the fork ends here.
    private async ValueTask<ForkStep?> DecideAsync(ForkState fork, PyVersion version, CancellationToken cancellationToken)
    {
        var package = fork.Next;
        if (fork.Added.Contains((package.Id, version)))
        {
            fork.Solver.Decide(package.Id, version);
            return null;
        }

        _batches.Tried(fork, package, version);
        var answer = await services.Distributions.DependenciesAsync(fork, package, version, cancellationToken).ConfigureAwait(false);
        var reason = answer.Reason;
        if (answer.NeedsPython is { } python)
        {
            var parts = services.Chooser.SplitByPython(fork, services.LowerBounds.Of(python));
            if (parts.Count > 0)
            {
                return Split(fork, parts.ConvertAll(env => new VersionFork(env, null)));
            }

            reason = new UnusableReason { Kind = UnusableKind.RequiresPython, Detail = python.ToString() };
        }

        if (reason is not null)
        {
            fork.Solver.Add(Incompatibility.ForUnusable(package.Id, Gap(fork, version), reason));
            return null;
        }

        var forks = answer.IsUnforkable
            ? [new SplitFork(fork.Env, answer.Dependencies!)]
            : _splitter.Split(fork.Env, fork.Python, answer.Dependencies!);
        fork.Added.Add((package.Id, version));
        if (forks.Count < 2)
        {
            AddDependencies(fork, version, forks.Count == 0 ? [] : forks[0].Dependencies);
            return null;
        }

        var replacements = new List<ForkState>(forks.Count);
        foreach (var part in _order.Sort(forks))
        {
            var replacement = fork.Split(part.Env);
            AddDependencies(replacement, version, part.Dependencies);
            replacements.Add(replacement);
        }

        return new ForkStep { Replacements = replacements };
    }

    private void AddDependencies(ForkState fork, PyVersion version, List<Dependency> dependencies)
    {
        _visitor.Visit(fork, dependencies);
        services.Speculator.Visit(fork, dependencies);
        var package = fork.Next.Id;
        var gap = Gap(fork, version);
        _facts.Clear();
        foreach (var dependency in dependencies)
        {
            if (dependency.Package.Distribution is { } distribution)
            {
                fork.Solver.Add(Incompatibility.ForDependency(dependency.Package.Id, dependency.Range, distribution.Id, dependency.Range));
            }

            _facts.Add(Incompatibility.ForDependency(package, gap, dependency.Package.Id, dependency.Range));
        }

        var conflict = fork.Solver.AddDependencies(package, version, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_facts));
        if (conflict is not null)
        {
            fork.OnConflict(package, conflict);
        }
    }

    // What is learnt of a version holds up to its known neighbours: no other version lies there.
    private VersionRange Gap(ForkState fork, PyVersion version)
    {
        var package = fork.Next;
        return package.HasName && fork.SourceOf(package.NameId) is null
            && services.Versions.Find(package.Name, fork.IndexOf(package.NameId)) is { } known
            ? known.Widen(version)
            : VersionRange.Exactly(version);
    }

    private static ForkStep Split(ForkState fork, IReadOnlyList<VersionFork> forks)
    {
        var replacements = new List<ForkState>(forks.Count);
        foreach (var part in forks)
        {
            var replacement = fork.Split(part.Env);
            replacement.Resumed = fork.Next;
            replacement.ResumedVersion = part.Version;
            replacements.Add(replacement);
        }

        return new ForkStep { Replacements = replacements };
    }
}
