using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Core.Interpreters;

/// <summary>Gets the environment of a project: finds it, judges it, makes it.</summary>
public static class ProjectEnvironment
{
    private const string Configuration = "pyvenv.cfg";

    /// <summary>The environment, with its lock held.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">Which one, and how.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">There is no interpreter for it, or its place is taken by something else.</exception>
    public static async Task<ProjectEnvironmentResult> AcquireAsync(CommandSession session, ProjectEnvironmentRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var path = EnvironmentLocation.Of(session, request.Workspace, request.Active);

        // Nobody else finds or makes the environment meanwhile: two would make it twice. Whoever edits the project holds it already.
        using var looking = request.IsLocked || request.DryRun || (request.NoSync && File.Exists(Path.Combine(path, Configuration))) ? null
            : await WorkspaceLock.AcquireAsync(request.Workspace.Directory, LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        return await FindOrMakeAsync(session, request, path, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ProjectEnvironmentResult> FindOrMakeAsync(CommandSession session, ProjectEnvironmentRequest request, string path, CancellationToken cancellationToken)
    {
        var replaces = false;
        if (HasContent(path))
        {
            // A folder that is no environment gets no lock file either.
            if (!File.Exists(Path.Combine(path, Configuration)) && await session.Jobs.Environments.InspectAsync(path, cancellationToken).ConfigureAwait(false) is null)
            {
                CheckBroken(session, path);
            }

            // Locked from before the inspection until the change is done: nobody plans for yesterday's environment.
            var held = request.NoSync && !JournalRecovery.IsNeeded(path) ? null
                : await EnvironmentLock.AcquireAsync(path, LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
            ProjectEnvironmentResult? usable = null;
            try
            {
                usable = await InspectAsync(session, request, path, held, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                if (usable is null)
                {
                    held?.Dispose();
                }
            }

            if (usable is not null)
            {
                return usable;
            }

            replaces = true;
        }
        else if (await StandInAsync(session, request, path, cancellationToken).ConfigureAwait(false) is { } standIn)
        {
            return standIn;
        }

        return await MakeAsync(session, request, path, replaces, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How long locks are waited for.</summary>
    public static TimeSpan LockTimeout(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return TimeSpan.FromSeconds(session.Settings.Get(EnvironmentKeys.LockTimeout, 300));
    }

    private static async Task<ProjectEnvironmentResult?> InspectAsync(
        CommandSession session, ProjectEnvironmentRequest request, string path, EnvironmentLock? held, CancellationToken cancellationToken)
    {
        await JournalRecovery.RecoverAsync(path, null, held, LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        var snapshot = await session.Jobs.Environments.InspectAsync(path, cancellationToken).ConfigureAwait(false);
        if (snapshot is null)
        {
            CheckBroken(session, path);
            return null;
        }

        CheckPrefix(snapshot, path);
        if (EnvironmentSuitability.Objection(snapshot, request.Python, InterpreterSearch.Preference(session.Settings)) is { } objection)
        {
            session.Trace(objection);
            if (!request.NoSync)
            {
                return snapshot.Layout.IsReadOnly
                    ? throw new PyToolException(InterpreterErrors.ReadOnly, $"The environment at `{UserPath.Display(path, session.WorkingDirectory)}` is read-only and does not suit the project", new InvalidOperationException(objection))
                    : null;
            }

            session.Warn($"Using incompatible environment (`{UserPath.Display(path, session.WorkingDirectory)}`) due to `--no-sync` ({objection})");
        }

        return new ProjectEnvironmentResult { Path = path, Action = ProjectEnvironmentAction.Use, Interpreter = snapshot.Layout.Interpreter, Snapshot = snapshot, Lock = held };
    }

    // A provider may know an environment that stands in for the one that does not exist.
    private static async Task<ProjectEnvironmentResult?> StandInAsync(CommandSession session, ProjectEnvironmentRequest request, string path, CancellationToken cancellationToken)
    {
        if (await session.Jobs.Environments.InspectAsync(path, cancellationToken).ConfigureAwait(false) is not { } snapshot)
        {
            return null;
        }

        var root = snapshot.Layout.RootPath;
        if (EnvironmentSuitability.Objection(snapshot, request.Python, InterpreterSearch.Preference(session.Settings)) is { } objection)
        {
            throw new PyToolException(InterpreterErrors.ReadOnly, $"The environment at `{UserPath.Display(root, session.WorkingDirectory)}` does not suit the project", new InvalidOperationException(objection));
        }

        var held = snapshot.Layout.IsReadOnly ? null : await EnvironmentLock.AcquireAsync(root, LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        return new ProjectEnvironmentResult { Path = root, Action = ProjectEnvironmentAction.Use, Interpreter = snapshot.Layout.Interpreter, Snapshot = snapshot, Lock = held };
    }

    // Without its description a folder with a link to an interpreter is that interpreter's installation: packages of the project would get in there.
    private static void CheckPrefix(EnvironmentSnapshot snapshot, string path)
    {
        var prefix = snapshot.Layout.Interpreter.Prefix;
        if (!snapshot.Layout.IsReadOnly && !File.Exists(Path.Combine(path, Configuration)) && !string.Equals(Builds.RealPath.Of(prefix), Builds.RealPath.Of(path), StringComparison.Ordinal))
        {
            throw new PyToolException(InterpreterErrors.NotAnEnvironment,
                $"Project virtual environment directory `{path}` cannot be used because it has no `{Configuration}` file and its interpreter belongs to `{prefix}`")
            {
                Hint = "To make the environment anew, run `pytool venv --clear`",
            };
        }
    }

    /// <summary>Something is there that is no usable environment: only the ruins of one are cleared away.</summary>
    private static void CheckBroken(CommandSession session, string path)
    {
        var python = Path.Combine(path, OperatingSystem.IsWindows() ? "Scripts\\python.exe" : "bin/python");
        if (new FileInfo(python).LinkTarget is { } target && !File.Exists(python))
        {
            session.Warn($"Ignoring existing virtual environment linked to non-existent Python interpreter: `{UserPath.Display(python, session.WorkingDirectory)}` -> `{target}`");
        }

        if (!File.Exists(Path.Combine(path, Configuration)))
        {
            throw new PyToolException(InterpreterErrors.NotAnEnvironment,
                $"Project virtual environment directory `{path}` cannot be used because it is not a valid Python environment (no Python executable was found)");
        }
    }

    private static async Task<ProjectEnvironmentResult> MakeAsync(
        CommandSession session, ProjectEnvironmentRequest request, string path, bool replaces, CancellationToken cancellationToken)
    {
        var isScript = request.Workspace.Script is not null;
        var interpreter = await InterpreterSearch.FindAsync(session, request.Python.Request, isScript ? EnvironmentPreference.Any : EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        if (!isScript)
        {
            // Environments of scripts come and go unseen.
            session.Tell(InterpreterText.Using(interpreter, session.WorkingDirectory));
        }

        request.Python.Check(session, interpreter.Version);
        var action = replaces ? ProjectEnvironmentAction.Replace : ProjectEnvironmentAction.Create;
        var shown = UserPath.Display(path, session.WorkingDirectory);
        if (request.DryRun)
        {
            return new ProjectEnvironmentResult { Path = path, Action = action, Interpreter = interpreter, Snapshot = Foreseen(path, interpreter), Exists = false };
        }

        if (!isScript)
        {
            TellMaking(session, replaces, shown);
        }

        var layout = await session.Jobs.Environments.CreateAsync(new CreateEnvironmentRequest
        {
            RootPath = path,
            Interpreter = interpreter,
            Existing = replaces ? ExistingEnvironment.ReplaceEnvironment : ExistingEnvironment.Fail,
            FollowsPatchUpgrades = request.Python.Request.Version is not { Version: { ReleaseCount: > 2 } },
            Prompt = request.Workspace.Root.Project?.Name.Value ?? Path.GetFileName(request.Workspace.Script?.Path ?? request.Workspace.Directory),
        }, cancellationToken).ConfigureAwait(false);
        var taken = layout.IsReadOnly ? null : await EnvironmentLock.AcquireAsync(layout.RootPath, LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        var snapshot = new EnvironmentSnapshot { Layout = layout, Distributions = [], Configuration = MadeByUs };

        // A provider that hands out shared environments may return one with content; and before it was locked somebody may have filled it.
        if (layout.IsReadOnly || !string.Equals(layout.RootPath, path, StringComparison.Ordinal) || HasContent(layout.Scheme.Purelib))
        {
            snapshot = await session.Jobs.Environments.InspectAsync(layout.RootPath, cancellationToken).ConfigureAwait(false) ?? snapshot;
        }

        return new ProjectEnvironmentResult { Path = layout.RootPath, Action = action, Interpreter = layout.Interpreter, Snapshot = snapshot, Lock = taken };
    }

    private static void TellMaking(CommandSession session, bool replaces, string shown)
    {
        if (replaces)
        {
            session.Tell("Removed virtual environment at: " + shown);
        }

        session.Tell("Creating virtual environment at: " + shown);
    }

    private static readonly Dictionary<string, string> MadeByUs = new() { ["uv"] = "" };

    private static EnvironmentSnapshot Foreseen(string path, Interpreter interpreter)
    {
        var scheme = interpreter.VirtualScheme;
        string At(string part) => Path.Combine(path, part);
        return new EnvironmentSnapshot
        {
            Layout = new EnvironmentLayout
            {
                RootPath = path,
                Interpreter = interpreter,
                Scheme = new InstallScheme { Purelib = At(scheme.Purelib), Platlib = At(scheme.Platlib), Scripts = At(scheme.Scripts), Data = At(scheme.Data), Headers = At(scheme.Headers) },
            },
            Distributions = [],
        };
    }

    private static bool HasContent(string path) => Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any();
}
