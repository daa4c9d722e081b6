using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Prefetching;
using PyTool.Plugins.Resolver.Requests;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>What all forks of one resolution share.</summary>
internal sealed class ForkServices
{
    public required ResolveInputs Inputs { get; init; }

    public required PackageTable Packages { get; init; }

    public required VersionStore Versions { get; init; }

    public required VersionChooser Chooser { get; init; }

    public required DistributionReader Distributions { get; init; }

    public required PythonLowerBounds LowerBounds { get; init; }

    public required Speculator Speculator { get; init; }

    public required MetadataStore Metadata { get; init; }
}
