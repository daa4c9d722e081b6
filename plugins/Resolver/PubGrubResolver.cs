using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Prefetching;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Plugins.Resolver.Resolving;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver;

/// <summary>The built-in resolver: universal (forking) PubGrub. Holds no state between requests.</summary>
internal sealed class PubGrubResolver : IResolver
{
    /// <inheritdoc/>
    public async Task<ResolveOutcome> ResolveAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(index);
        try
        {
            return await RunAsync(request, index, cancellationToken).ConfigureAwait(false);
        }
        catch (MarkerTooComplexException exception)
        {
            throw new PyToolException("PT3103", "The markers of the requirements are too complex to be combined", exception)
            {
                Hint = "limit the environments with `tool.uv.environments`",
            };
        }
    }

    private static async ValueTask<ResolveOutcome> RunAsync(ResolveRequest request, IPackageIndex index, CancellationToken cancellationToken)
    {
        using var speculation = new SpeculationScope(cancellationToken);
        var speculator = new Speculator(request, index, speculation);

        // Sources other than an index may take their time: the indexes need not wait for them.
        speculator.Start([.. request.Requirements.Select(item => new UserRequirement(item, IsDirect: true, IsWanted: true))]);

        var metadata = new MetadataStore(index);
        var overrides = new OverrideTable(request.Overrides);
        var user = await new Lookahead(request, overrides, metadata).RunAsync(cancellationToken).ConfigureAwait(false);
        speculator.Start(user);
        var inputs = new ResolveInputs(request, overrides, user);

        var packages = new PackageTable();
        var lowerBounds = new PythonLowerBounds();
        var preferences = new PreferenceTable(request.Preferences);
        var judge = new WheelJudge(inputs.IsUniversal, request.Environment?.Tags);
        var versions = new VersionStore(index, inputs, preferences, judge);
        var services = new ForkServices
        {
            Inputs = inputs,
            Packages = packages,
            Versions = versions,
            Chooser = new VersionChooser(inputs, packages, versions, preferences, metadata, lowerBounds),
            Distributions = new DistributionReader(new DependencyReader(inputs, packages), metadata, lowerBounds),
            LowerBounds = lowerBounds,
            Speculator = speculator,
            Metadata = metadata,
        };
        return await new ResolutionRun(services, preferences).RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
