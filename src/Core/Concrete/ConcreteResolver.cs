using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>Solves requirements for one environment and chooses the files of the solution.</summary>
public sealed class ConcreteResolver
{
    private readonly CommandSession _session;
    private readonly PackageIndex _index;
    private readonly ConcreteTarget _target;
    private readonly DistributionChooser _chooser;

    internal ConcreteResolver(CommandSession session, PackageIndex index, ConcreteTarget target, DistributionChooser chooser)
    {
        _session = session;
        _index = index;
        _target = target;
        _chooser = chooser;
    }

    /// <summary>A resolver over the world of a command.</summary>
    /// <param name="world">Where packages come from.</param>
    /// <param name="options">How files are chosen; <see langword="null"/>: as usual.</param>
    public static ConcreteResolver In(ConcreteWorld world, FileChoiceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        options ??= new FileChoiceOptions();
        var chooser = new DistributionChooser(world.Index, world.Target)
        {
            Session = world.Session, Builder = world.Builder, Hashes = options.Hashes, WritesNotEditable = options.WritesNotEditable, Refreshes = options.Refreshes,
        };
        return new ConcreteResolver(world.Session, world.Index, world.Target, chooser);
    }

    /// <summary>Solves a request.</summary>
    /// <exception cref="PyToolException">There is no solution (<c>PT3011</c>), or something it needs cannot be had.</exception>
    public async Task<ConcreteResolution> ResolveAsync(ConcreteRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var start = _session.Clock.GetTimestamp();
        var graph = await SolveAsync(Convert(request), cancellationToken).ConfigureAwait(false);
        var nodes = new List<ConcreteNode>();
        foreach (var node in graph.Nodes)
        {
            if (node.Extra is null && node.Group is null)
            {
                nodes.Add(await ChooseAsync(node, graph, cancellationToken).ConfigureAwait(false));
            }
        }

        nodes.Sort(static (left, right) => left.Name.CompareTo(right.Name));
        return new ConcreteResolution { Nodes = nodes, Graph = graph, Elapsed = _session.Clock.GetElapsedTime(start) };
    }

    private async Task<ForkResolution> SolveAsync(ResolveRequest request, CancellationToken cancellationToken)
    {
        switch (await _index.ResolveAsync(_session.Jobs.Resolver, request, cancellationToken).ConfigureAwait(false))
        {
            case ResolveOutcome.Solved { Forks: [var fork] }:
                return fork;
            case ResolveOutcome.Unsatisfiable unsatisfiable:
                var context = new ConflictContext { Request = request, Index = _index, Members = [], Current = _target.Interpreter.Markers };
                throw await ResolutionFailures.OfAsync(unsatisfiable, context, cancellationToken).ConfigureAwait(false);
            default:
                throw new PyToolException("PT3010", "The resolver gave several resolutions for one environment");
        }
    }

    private ResolveRequest Convert(ConcreteRequest request) => new()
    {
        Requirements = request.Requirements,
        RequiresPython = _target.RequiresPython,
        InterpreterVersion = _target.Interpreter.Version,
        Environment = new ConcreteEnvironment { Markers = _target.Markers, Tags = _target.Tags },
        Constraints = request.Constraints,
        Overrides = request.Overrides,
        Exclusions = request.Exclusions,
        Preferences = request.Preferences,
        Mode = request.Mode,
        Prerelease = request.Prerelease,
        PrereleaseByPackage = request.PrereleaseByPackage,
        IndexStrategy = request.IndexStrategy,
        IgnoreDependencies = request.IgnoreDependencies,
    };

    private async ValueTask<ConcreteNode> ChooseAsync(ResolvedNode node, ForkResolution graph, CancellationToken cancellationToken)
    {
        var distribution = await _chooser.ChooseAsync(node, cancellationToken).ConfigureAwait(false);
        return new ConcreteNode
        {
            Name = node.Name,
            Version = node.Version,
            Source = distribution.Source,
            Index = node.Index,
            Release = node.Index is { } index ? _index.FindRelease(node.Name, node.Version, index) : null,
            Extras = ExtrasOf(node.Name, graph),
            Distribution = distribution,
            IsInstalled = node.Index is null && node.File is null && node.Source is Abstractions.Packages.PackageSource.Registry,
        };
    }

    private static IReadOnlyList<ExtraName> ExtrasOf(PackageName name, ForkResolution graph)
    {
        List<ExtraName>? extras = null;
        foreach (var node in graph.Nodes)
        {
            if (node.Extra is { } extra && node.Name == name)
            {
                (extras ??= []).Add(extra);
            }
        }

        return extras ?? (IReadOnlyList<ExtraName>)[];
    }
}
