using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Conflicts;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Pip.Installing;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects.Settings;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Pip.Compiling;

/// <summary>Pins requirements (<c>pip compile</c>).</summary>
public sealed class PipCompileOperation
{
    private readonly PipCompileRequest _request;
    private readonly ParsedInputs _parsed;
    private readonly CommandSession _session;
    private readonly ConcreteWorld _world;
    private readonly RequiresPython _pythons;

    private PipCompileOperation(CommandSession session, PipCompileRequest request, ParsedInputs parsed, ConcreteTarget target)
    {
        _request = request;
        _parsed = parsed;
        _session = session;
        _pythons = !request.IsUniversal ? target.RequiresPython
            : RequiresPython.AtLeast(request.PythonVersion is { } text ? PipTargets.ParseVersion(text) : target.Interpreter.Version.TakeRelease(2));
        _world = ConcreteWorld.Open(session, target, new ConcreteWorldOptions
        {
            Refresh = new PipRefresh(session, request.Refresh).Policy, Builds = PipSettings.Builds(session, parsed.BuildConstraints), TellsBuilds = false,
        });
    }

    /// <summary>Solves the requirements.</summary>
    /// <exception cref="PyToolException">A requirement is wrong, or there is no solution.</exception>
    public static async Task<PipCompileResult> RunAsync(CommandSession session, PipCompileRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var start = session.Clock.GetTimestamp();
        var parsed = InputParser.Parse(session, request.Sources);
        CheckInputs(parsed);
        var interpreter = await CompileInterpreter.FindAsync(session, request, cancellationToken).ConfigureAwait(false);
        var target = PipTargets.Of(interpreter, request.PythonVersion, request.IsUniversal ? null : request.PythonPlatform);
        var result = await new PipCompileOperation(PipSettings.Apply(session, parsed.Options), request, parsed, target).RunAsync(start, cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static void CheckInputs(ParsedInputs parsed)
    {
        if (parsed.PyLock is not null)
        {
            throw PipErrors.Of(PipErrors.Request, "`pylock.toml` is not a supported input format for `uv pip compile`");
        }

        if ((parsed.Extras.All || parsed.Extras.Extras.Count > 0) && parsed.Projects.Count == 0)
        {
            throw PipErrors.Of(PipErrors.Request, "Requesting extras requires a `pyproject.toml`, `setup.cfg`, or `setup.py` file.");
        }
    }

    private async Task<PipCompileResult> RunAsync(long start, CancellationToken cancellationToken)
    {
        var inputs = await InputResolver.ResolveAsync(_world, _parsed, cancellationToken).ConfigureAwait(false);
        var concrete = ConcreteRequest.Of(_session.Settings, inputs.ToInputs(), OutputPreferences.Read(_session, _request.OutputPath), _request.NoDependencies);
        LowerBounds.Warn(_session, concrete);
        var request = Convert(concrete);
        var forks = await _world.Index.ResolveAsync(_session.Jobs.Resolver, request, cancellationToken).ConfigureAwait(false) switch
        {
            ResolveOutcome.Solved solved => solved.Forks,
            ResolveOutcome.Unsatisfiable unsatisfiable => throw await FailureAsync(unsatisfiable, request, cancellationToken).ConfigureAwait(false),
            _ => throw new PyToolException("PT3010", "The resolver gave an answer that is not known"),
        };
        var graph = new CompileGraph(_world, inputs, _pythons, _request);
        var packages = await graph.BuildAsync(forks, cancellationToken).ConfigureAwait(false);
        var elapsed = _session.Clock.GetElapsedTime(start);
        _session.Tell(packages.Count == 0 ? $"Resolved in {ElapsedText.Of(elapsed)}" : ElapsedText.Count("Resolved", packages.Count, elapsed));
        return new PipCompileResult
        {
            Packages = [.. packages.Where(package => !_request.Omitted.Contains(package.Name))],
            Omitted = [.. packages.Select(static package => package.Name).Where(_request.Omitted.Contains).Distinct().Order()],
            Target = _world.Target, Pythons = _pythons, Count = packages.Count, Session = _session, Options = _parsed.Options, IsUniversal = _request.IsUniversal,
        };
    }

    private ResolveRequest Convert(ConcreteRequest request)
    {
        var environments = _request.IsUniversal ? _session.Settings.Get(SettingKeys.Environments, []) : [];
        return new ResolveRequest
        {
            Requirements = request.Requirements,
            RequiresPython = _pythons,
            InterpreterVersion = _world.Target.Interpreter.Version,
            Environment = _request.IsUniversal ? null : new ConcreteEnvironment { Markers = _world.Target.Markers, Tags = _world.Target.Tags },
            InitialForks = [.. environments.Select(static marker => new ForkEnvironment { Marker = marker })],
            ArtifactEnvironments = environments,
            Constraints = request.Constraints,
            Overrides = request.Overrides,
            Exclusions = request.Exclusions,
            Preferences = request.Preferences,
            Mode = request.Mode,
            Prerelease = request.Prerelease,
            PrereleaseByPackage = request.PrereleaseByPackage,
            ForkStrategy = LockWords.Strategy(_session.Settings.Get(SettingKeys.ForkStrategy, "requires-python")) ?? ForkStrategy.RequiresPython,
            IndexStrategy = request.IndexStrategy,
            IgnoreDependencies = request.IgnoreDependencies,
        };
    }

    private Task<PyToolException> FailureAsync(ResolveOutcome.Unsatisfiable outcome, ResolveRequest request, CancellationToken cancellationToken)
    {
        var context = new ConflictContext { Request = request, Index = _world.Index, Members = [], Current = _world.Target.Interpreter.Markers };
        return ResolutionFailures.OfAsync(outcome, context, cancellationToken);
    }
}
