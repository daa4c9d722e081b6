using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Finds the dependencies of a version of any package of the solver, asking for metadata where that is needed.</summary>
internal sealed class DistributionReader(DependencyReader dependencies, MetadataStore metadata, PythonLowerBounds lowerBounds)
{
    public async ValueTask<DependencyAnswer> DependenciesAsync(ForkState fork, SolverPackage package, PyVersion version, CancellationToken cancellationToken)
    {
        if (package.Kind == PackageKind.Root)
        {
            return dependencies.OfRoot(fork.Env, fork.Python);
        }

        if (package.IsProxy)
        {
            return dependencies.OfProxy(package, version);
        }

        var outcome = await MetadataAsync(fork, package, version, cancellationToken).ConfigureAwait(false);
        if (outcome is not MetadataOutcome.Found { Metadata: var found })
        {
            return new DependencyAnswer { Reason = ((MetadataOutcome.Unavailable)outcome).Reason };
        }

        return found.RequiresPython is { } python && fork.Python.Lower < lowerBounds.Of(python)
            ? new DependencyAnswer { NeedsPython = python }
            : dependencies.OfDistribution(package, version, found, fork.Env, fork.Python);
    }

    private ValueTask<MetadataOutcome> MetadataAsync(ForkState fork, SolverPackage package, PyVersion version, CancellationToken cancellationToken)
    {
        if (fork.SourceOf(package.NameId) is { } source)
        {
            return metadata.OfSourceAsync(package.Name, source, cancellationToken);
        }

        var candidate = fork.Pins[(package.NameId, version)].Candidate;
        return candidate.Choice.Kind == ChoiceKind.Installed
            ? metadata.OfInstalledAsync(package.Name, candidate.Version, cancellationToken)
            : metadata.OfFileAsync(package.Name, candidate.Version, candidate.Choice.File!, cancellationToken);
    }
}
