using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds;
using PyTool.Core.Concrete;
using PyTool.Core.FastPath;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Brings the environment of a project up to date: lock, plan, install.</summary>
public static class SyncOperation
{
    /// <summary>Does what the request asks for.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Ends the work; an installation that has begun is completed.</param>
    /// <exception cref="PyToolException">The project is wrong, there is no solution, or the environment cannot be changed.</exception>
    public static async Task<SyncResult> RunAsync(CommandSession session, SyncRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            CheckFrozen(session, request);
            new SelectionChecks(request.Target, request.Extras, request.Groups).CheckDefaults();
            var python = PythonChooser.ForWorkspace(session, request.Target.Workspace, request.Python, (package, group) => request.Target.IsEnabled(request.Groups, package, group));
            using var environment = await ProjectEnvironment.AcquireAsync(session, new ProjectEnvironmentRequest
            {
                Workspace = request.Target.Workspace, Python = python, Active = request.Active, DryRun = request.DryRun || request.Check,
            }, cancellationToken).ConfigureAwait(false);
            if (request.Target.Workspace.Script is not { } script)
            {
                var result = await FillAsync(session, request, environment, cancellationToken).ConfigureAwait(false);
                FastPathRecorder.KeepSync(session, request, python.Request, result);
                return result;
            }

            ScriptInstallation.TellEnvironment(session, request, environment);
            return script.HasLock
                ? await FillAsync(session, request, environment, cancellationToken).ConfigureAwait(false)
                : await new ScriptInstallation(session, request, environment).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    /// <summary>The same for an environment that is at hand, such as a temporary one.</summary>
    public static async Task<SyncResult> FillAsync(CommandSession session, SyncRequest request, ProjectEnvironmentResult environment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(environment);
        var isDry = request.DryRun || request.Check;
        if (isDry && !request.HidesPlaces && request.Target.Workspace.Script is null)
        {
            session.Tell($"Would {Verb(environment.Action)} project environment at: {UserPath.Display(environment.Path, session.WorkingDirectory)}");
        }

        var locked = await LockAsync(session, request, environment, isDry, cancellationToken).ConfigureAwait(false);
        new SelectionChecks(request.Target, request.Extras, request.Groups).Check(locked.Lock);
        var target = ConcreteTarget.Of(environment.Interpreter, request.Platform);
        CheckTarget(locked.Lock, target);
        WarnOfScripts(session, request);
        var start = session.Clock.GetTimestamp();
        var builder = new ProjectBuilder(session, tells: true) { Others = new Lazy<IWheelBuilder>(() => BackendBuilder(session, request, environment)) };
        var distributions = await CollectAsync(session, request, target, locked, builder, cancellationToken).ConfigureAwait(false);
        var plan = InstallPlanner.Plan(new InstallPlanRequest
        {
            Distributions = distributions,
            Environment = environment.Snapshot,
            IsExact = request.IsExact && !environment.Snapshot.Layout.IsReadOnly,
            ReinstallAll = session.Settings.IsSet(SettingKeys.Reinstall),
        });
        var report = isDry
            ? await ForeseeAsync(session, request, plan, distributions.Count, start, cancellationToken).ConfigureAwait(false)
            : await InstallAsync(session, request, environment, plan, builder, distributions.Count, start, cancellationToken).ConfigureAwait(false);
        return new SyncResult { Environment = environment, Lock = locked, Report = report, Count = distributions.Count };
    }

    private static SourceWheelBuilder BackendBuilder(CommandSession session, SyncRequest request, ProjectEnvironmentResult environment)
    {
        var trees = new SourceTrees(session.Files, request.Target.Workspace, LockRun.Lowering(session), RequirementConversion.Of(session));
        var layout = environment.Snapshot.Layout;
        return new SourceWheelBuilder(new BuildContext { Session = session, Interpreter = environment.Interpreter, Index = session.Index, Environment = layout, Tells = true }, trees);
    }

    // Before anything is made: a frozen lock that is missing is a mistake of the command line.
    private static void CheckFrozen(CommandSession session, SyncRequest request)
    {
        if (request.Target.Workspace.Script is { } script)
        {
            if (request.LockMode == LockMode.Frozen)
            {
                ScriptInstallation.CheckLock(session, request, script);
            }

            return;
        }

        var path = request.Target.Workspace.LockPath;
        if (request.LockMode == LockMode.Frozen && !File.Exists(path))
        {
            throw new PyToolException(SyncErrors.Unsuitable,
                $"Unable to find lockfile at `uv.lock`, but `{request.ModeOrigin}` was provided. To create a lockfile, run `uv lock` or `uv sync` without the flag.") { ExitCode = 1 };
        }
    }

    private static string Verb(ProjectEnvironmentAction action) => action switch
    {
        ProjectEnvironmentAction.Create => "create",
        ProjectEnvironmentAction.Replace => "replace",
        _ => "use",
    };

    private static async Task<LockResult> LockAsync(CommandSession session, SyncRequest request, ProjectEnvironmentResult environment, bool isDry, CancellationToken cancellationToken)
    {
        var mode = request.LockMode == LockMode.Write && isDry ? LockMode.DryRun : request.LockMode;
        var locked = await LockOperation.RunAsync(session, new LockRequest
        {
            Workspace = request.Target.Workspace,
            Mode = mode,
            ModeOrigin = request.ModeOrigin,
            IsBrief = request.IsBrief,
            Interpreter = environment.Interpreter,
            Python = request.Python,
            Refresh = request.Refresh,
            RefreshPackages = request.RefreshPackages,
        }, cancellationToken).ConfigureAwait(false);
        if (mode != LockMode.Frozen && !request.IsBrief)
        {
            session.Tell(ElapsedText.Count("Resolved", locked.Lock.Packages.Count, locked.Elapsed));
            locked.TellWarnings(session);
        }

        if (isDry && !request.HidesPlaces && mode != LockMode.Frozen)
        {
            var path = UserPath.Display(locked.Path, session.WorkingDirectory);
            session.Tell(!locked.IsChanged ? "Found up-to-date lockfile at: " + path : locked.Previous is null ? "Would create lockfile at: " + path : "Would update lockfile at: " + path);
        }

        return locked;
    }

    private static void CheckTarget(LockDocument document, ConcreteTarget target)
    {
        if (!document.RequiresPythonSpecifiers.Contains(target.Version))
        {
            throw SyncErrors.Of(SyncErrors.Unsuitable,
                $"The current Python version ({target.Version}) is not compatible with the locked Python requirement: `{document.RequiresPythonSpecifiers.ToString(", ")}`");
        }

        foreach (var marker in document.SupportedMarkers)
        {
            if (marker.Evaluate(target.Markers))
            {
                return;
            }
        }

        if (document.SupportedMarkers.Count > 0)
        {
            throw SyncErrors.Of(SyncErrors.Unsuitable,
                $"The current Python platform is not compatible with the lockfile's supported environments: {string.Join(", ", document.SupportedMarkers.Select(static marker => $"`{marker}`"))}");
        }
    }

    private static void WarnOfScripts(CommandSession session, SyncRequest request)
    {
        foreach (var root in request.Target.Roots)
        {
            if (root.File.Project!.HasScripts && !request.Target.Workspace.IsPackage(root))
            {
                session.Warn($"Skipping installation of entry points (`project.scripts`) for package `{root.Name}` because this project is not packaged;"
                    + " to install entry points, set `tool.uv.package = true` or define a `build-system`");
            }
        }
    }

    private static async Task<List<RequestedDistribution>> CollectAsync(
        CommandSession session, SyncRequest request, ConcreteTarget target, LockResult locked, ProjectBuilder builder, CancellationToken cancellationToken)
    {
        var projects = request.Target.Roots.Select(static root => root.Name).ToHashSet<PackageName>();
        var members = request.Target.Workspace.Members.Select(static member => member.Name).ToHashSet<PackageName>();
        var artifacts = new LockedArtifacts(session, target, Path.GetDirectoryName(locked.Path)!, builder, request);
        var distributions = new List<RequestedDistribution>();
        foreach (var at in new LockTraversal(locked.Lock, target.Markers).Find(request.Target, request.Extras, request.Groups))
        {
            var package = locked.Lock.Packages[at];
            if (request.Filter.Includes(package, projects, members) && await artifacts.ChooseAsync(package, cancellationToken).ConfigureAwait(false) is { } distribution)
            {
                distributions.Add(distribution);
            }
        }

        return distributions;
    }

    internal static async Task<InstallReport> ForeseeAsync(
        CommandSession session, SyncRequest request, InstallPlan plan, int count, long start, CancellationToken cancellationToken)
    {
        if (plan.IsEmpty)
        {
            SyncReporter.TellChecked(session, count, session.Clock.GetElapsedTime(start));
            session.Tell("Would make no changes");
            return new InstallReport();
        }

        await SyncReporter.ForeseeAsync(session, plan, cancellationToken).ConfigureAwait(false);
        return InstallSummary.Foresee(plan);
    }

    /// <summary>Opens files of all indexes, also of those that only members name: their credentials are needed.</summary>
    private static Abstractions.Artifacts.IArtifactSource Artifacts(CommandSession session, SyncRequest request)
    {
        var further = request.Target.Workspace.Members.SelectMany(static member => member.File.Uv.Indexes ?? []).ToArray();
        return further.Length == 0
            ? session.Index.Artifacts
            : session.CreateIndexClient(IndexClientSettings.Of(session.Settings, session.Clock.GetUtcNow(), session.CacheDirectory, further)).Artifacts;
    }

    private static async Task<InstallReport> InstallAsync(
        CommandSession session, SyncRequest request, ProjectEnvironmentResult environment, InstallPlan plan, ProjectBuilder builder, int count, long start, CancellationToken cancellationToken)
    {
        var options = InstallSettings.Of(session, environment.Lock, builder);
        if (plan.IsEmpty && options.Bytecode is null)
        {
            if (!request.IsBrief)
            {
                SyncReporter.TellChecked(session, count, session.Clock.GetElapsedTime(start));
            }

            return new InstallReport();
        }

        var report = await Installer.ExecuteAsync(plan, environment.Snapshot.Layout, session.Jobs.Cache, Artifacts(session, request), options, cancellationToken).ConfigureAwait(false);
        if (plan.IsEmpty && !request.IsBrief)
        {
            SyncReporter.TellChecked(session, count, session.Clock.GetElapsedTime(start));
        }

        SyncReporter.Tell(session, report, request.IsBrief);
        return report;
    }
}
