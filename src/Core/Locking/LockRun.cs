using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts;
using PyTool.Core.Builds;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Locking.Building;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Freshness;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Index.Caching;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings;
using PyTool.Projects.Sources;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking;

/// <summary>One locking of one target: its index, its request, its result.</summary>
internal sealed class LockRun
{
    private readonly CommandSession _session;
    private readonly LockRequest _request;
    private readonly Interpreter _interpreter;
    private readonly PackageIndex _index;
    private readonly LockPlaces _places;
    private readonly IArchiveHashes _hashes;
    private readonly SourceTrees _trees;

    private LockRun(CommandSession session, LockRequest request, LockTarget target, Interpreter interpreter, PackageIndex index, IArchiveHashes hashes, SourceTrees trees)
    {
        _session = session;
        _request = request;
        Target = target;
        _interpreter = interpreter;
        _index = index;
        _hashes = hashes;
        _trees = trees;
        _places = new LockPlaces(target.RootDirectory, target.Members.Select(static m => m.Source.Path), AbsoluteIndexes(session.Settings));
    }

    public LockTarget Target { get; }

    public static LockRun Start(CommandSession session, LockRequest request, RequiresPython python, Interpreter interpreter)
    {
        var settings = session.Settings;
        var workspace = request.Workspace;
        var conversion = RequirementConversion.Of(session);
        var lowering = Lowering(session);
        var target = new LockTargetReader(workspace, settings, lowering, conversion).Read(python);
        var now = session.Clock.GetUtcNow();
        var refresh = request.Refresh ? RefreshPolicy.All(now) : request.RefreshPackages.Count > 0 ? RefreshPolicy.Packages(request.RefreshPackages, now) : null;
        var further = workspace.Members.SelectMany(static m => m.File.Uv.Indexes ?? []).Concat(workspace.Indexes);
        var client = session.CreateIndexClient(IndexClientSettings.Of(settings, now, session.CacheDirectory, further, refresh));
        var trees = new SourceTrees(session.Files, workspace, lowering, conversion);
        var builds = request.Builds ?? new SourceMetadataProvider(new BuildContext { Session = session, Interpreter = interpreter, Index = client }, trees);
        var index = new PackageIndex(client, trees, new StaticMetadataTable(settings.Get(SettingKeys.DependencyMetadata, [])), builds) { Diagnostics = session.Diagnostics };
        return new LockRun(session, request, target, interpreter, index, new DownloadedHashes(client.Artifacts), trees);
    }

    /// <summary>The new lock; <see langword="null"/>: the previous one is up to date.</summary>
    /// <param name="previous">The lock there is.</param>
    /// <param name="pluginDifference">Why it is not what the plugins in use would make; <see langword="null"/>: they are the same.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<LockDocument?> ResolveAsync(LockDocument? previous, string? pluginDifference, CancellationToken cancellationToken)
    {
        var verdict = previous is null ? LockVerdict.Ignore : await Compare(previous, pluginDifference).RunAsync(cancellationToken).ConfigureAwait(false);
        if (verdict.Kind == LockVerdictKind.Satisfied)
        {
            return null;
        }

        var request = await RequestAsync(verdict, [], cancellationToken).ConfigureAwait(false);
        foreach (var warning in await ResolutionWarnings.BeforeAsync(request, _index, cancellationToken).ConfigureAwait(false))
        {
            _session.Warn(warning);
        }

        var outcome = await _index.ResolveAsync(_session.Jobs.Resolver, request, cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            ResolveOutcome.Solved solved => await BuildAsync(request, solved, cancellationToken).ConfigureAwait(false),
            ResolveOutcome.Unsatisfiable unsatisfiable => throw await FailureAsync(unsatisfiable, request, cancellationToken).ConfigureAwait(false),
            _ => throw new PyToolException("PT3010", $"The resolver gave an answer that is not known: {outcome.GetType().Name}"),
        };
    }

    /// <summary>What the user should know of the solution.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>The world as the resolver sees it.</summary>
    public PackageIndex Index => _index;

    /// <summary>Solves as a lock would be, whether it is up to date or not, with more requirements than the project has.</summary>
    public async Task<(ResolveRequest Request, ResolveOutcome Outcome)> SolveAsync(LockDocument? previous, IReadOnlyList<PackageRequirement> further, CancellationToken cancellationToken)
    {
        var verdict = previous is null ? LockVerdict.Ignore : await Compare(previous, null).PreferAsync(cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(verdict, further, cancellationToken).ConfigureAwait(false);
        return (request, await _index.ResolveAsync(_session.Jobs.Resolver, request, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What reports on a failed resolution need.</summary>
    public ConflictContext ContextOf(ResolveRequest request) =>
        new() { Request = request, Index = _index, Members = [.. Target.Members.Select(static m => m.Name)], Current = _interpreter.Markers };

    private async Task<LockDocument> BuildAsync(ResolveRequest request, ResolveOutcome.Solved solved, CancellationToken cancellationToken)
    {
        var document = await new LockBuilder(Target, _places, _index, _hashes, solved.Forks).BuildAsync(cancellationToken).ConfigureAwait(false);
        Warnings = await ResolutionWarnings.OfAsync(request, solved.Forks, _index, cancellationToken).ConfigureAwait(false);
        return document;
    }

    private LockComparison Compare(LockDocument previous, string? pluginDifference) => new(_session, _request, Target, _places, _index, _trees, previous, pluginDifference);

    private Task<PyToolException> FailureAsync(ResolveOutcome.Unsatisfiable outcome, ResolveRequest request, CancellationToken cancellationToken) =>
        ResolutionFailures.OfAsync(outcome, ContextOf(request), cancellationToken);

    private async Task<ResolveRequest> RequestAsync(LockVerdict verdict, IReadOnlyList<PackageRequirement> further, CancellationToken cancellationToken)
    {
        foreach (var repository in verdict.Repositories)
        {
            _index.Prefer(repository);
        }

        var options = Target.Options;
        var upgrades = _session.Settings.Get(SettingKeys.UpgradePackage, []);
        return new ResolveRequest
        {
            Requirements = [.. await RequirementsAsync(cancellationToken).ConfigureAwait(false), .. further],
            RequiresPython = Target.RequiresPython,
            InterpreterVersion = _interpreter.Version,
            InitialForks = verdict.Forks.Count > 0 ? verdict.Forks : [.. Target.Environments.Select(static m => new ForkEnvironment { Marker = m })],
            ArtifactEnvironments = [.. Target.Environments, .. Target.RequiredEnvironments],
            Constraints = [.. Target.Constraints, .. upgrades.Where(static r => r.Specifiers.Count > 0).Select(PyTool.Index.Metadata.RequirementSources.ToPackageRequirement)],
            Overrides = Target.Overrides,
            Exclusions = Target.Exclusions,
            Conflicts = Target.Conflicts,
            Preferences = verdict.Preferences,
            Mode = options.Resolution,
            Prerelease = options.Prerelease,
            PrereleaseByPackage = options.PrereleaseByPackage.ToDictionary(static p => p.Key, static p => p.Value),
            ForkStrategy = options.ForkStrategy,
            IndexStrategy = LockWords.Indexes(_session.Settings.Get(SettingKeys.IndexStrategy, "first-index")) ?? IndexStrategy.FirstIndex,
        };
    }

    // Members with all their extras, then members with all their groups, then what belongs to no member.
    private async Task<List<PackageRequirement>> RequirementsAsync(CancellationToken cancellationToken)
    {
        var requirements = new List<PackageRequirement>();
        foreach (var member in Target.Members)
        {
            var metadata = await _index.RequireAsync(member.Name, member.Source, cancellationToken).ConfigureAwait(false);
            requirements.Add(new PackageRequirement { Name = member.Name, Extras = [.. metadata.ProvidedExtras.Order()], Source = member.Source });
        }

        foreach (var member in Target.Members)
        {
            if (member.Groups.Count > 0)
            {
                requirements.Add(new PackageRequirement { Name = member.Name, Groups = member.Groups, Source = member.Source });
            }
        }

        requirements.AddRange(Target.Requirements);
        foreach (var (_, group) in Target.RootGroups)
        {
            requirements.AddRange(group);
        }

        return requirements;
    }

    /// <summary>How the sources of projects are applied in this command.</summary>
    internal static LoweringOptions Lowering(CommandSession session)
    {
        var settings = session.Settings;
        return new LoweringOptions
        {
            NoSources = settings.IsSet(SettingKeys.NoSources),
            NoSourcesPackages = settings.Get(SettingKeys.NoSourcesPackage, []).ToHashSet<PackageName>(),
            CommandLineIndexes = [.. settings.Layers.Where(static l => l.Source is SettingSource.CommandLine or SettingSource.Environment).SelectMany(static l => l.Find(SettingKeys.Index)?.Value ?? [])],
            ReadVariable = name => name == "PROJECT_ROOT" ? session.WorkingDirectory : ReadVariable(session, name),
        };
    }

    private static string? ReadVariable(CommandSession session, string name)
    {
        session.FastPath?.Forbid($"a requirement contains the variable `{name}`");
        return session.Variables.GetValueOrDefault(name);
    }

    private static IEnumerable<string> AbsoluteIndexes(UvSettings settings)
    {
        foreach (var index in ConfiguredIndexes.List(settings))
        {
            if ((index.IsPath && Path.IsPathRooted(index.Given)) || index.Location.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            {
                yield return ConfiguredIndexes.Convert(index, DateTimeOffset.UnixEpoch, isExplicit: false).Reference.Url;
            }
        }
    }
}
