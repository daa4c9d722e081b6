using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Reading;
using PyTool.Core.Locking.Document.Writing;
using PyTool.Core.Locking.Plugins;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects;
using PyTool.Projects.PyProject;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Locking;

/// <summary>Brings the lock of a project up to date, or checks that it is.</summary>
public static class LockOperation
{
    /// <summary>Does what the request asks for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">Ends the work; the lock is then as it was.</param>
    /// <exception cref="PyToolException">The project is wrong, there is no solution, or the lock is not what it must be.</exception>
    public static async Task<LockResult> RunAsync(CommandSession session, LockRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var path = request.Workspace.LockPath;
            return request.Mode == LockMode.Frozen
                ? Frozen(request, path, LockFile.Read(path, ReadOptions(session, path)))
                : await UpdateAsync(session, request, path, cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    /// <summary>The Pythons that a workspace supports, and the interpreter at hand.</summary>
    internal static async Task<(RequiresPython Stated, Interpreter Interpreter)> FindPythonsAsync(CommandSession session, LockRequest request, CancellationToken cancellationToken)
    {
        var stated = RequiresPythonOf(request.Workspace);
        var interpreter = request.Interpreter ?? await ProjectInterpreter.FindAsync(session, request.Workspace, request.Python, cancellationToken).ConfigureAwait(false);
        if (stated is null)
        {
            stated = RequiresPython.AtLeast(interpreter.Version);
            session.Warn($"No `requires-python` value found in the workspace. Defaulting to `{stated}`.");
        }

        return (stated, interpreter);
    }

    internal static LockReadOptions ReadOptions(CommandSession session, string path) => new()
    {
        Name = Path.GetFileName(path), AllowsForeignWheels = session.Settings.IsSet(Projects.Settings.EnvironmentKeys.SkipWheelFilenameCheck),
    };

    private static LockResult Frozen(LockRequest request, string path, LockDocument? previous)
    {
        if (previous is null)
        {
            throw Missing(path, request);
        }

        var names = previous.Packages.Select(static p => p.Name).ToHashSet();
        foreach (var member in request.Workspace.Members)
        {
            if (!names.Contains(member.Name))
            {
                throw new PyToolException("PT3005", $"The lockfile at `{Path.GetFileName(path)}` needs to be updated, but `{request.ModeOrigin}` was provided: Missing workspace member `{member.Name}`.")
                {
                    ExitCode = 1, Hint = "To update the lockfile, run `uv lock`.",
                };
            }
        }

        return new LockResult { Lock = previous, Previous = previous, Path = path, IsChanged = false };
    }

    private static PyToolException Missing(string path, LockRequest request) =>
        new("PT3006", $"Unable to find lockfile at `{Path.GetFileName(path)}`, but `{request.ModeOrigin}` was provided. To create a lockfile, run `uv lock` or `uv sync` without the flag.") { ExitCode = 1 };

    private static async Task<LockResult> UpdateAsync(CommandSession session, LockRequest request, string path, CancellationToken cancellationToken)
    {
        var start = session.Clock.GetTimestamp();
        CheckGroups(request.Workspace);
        var (stated, interpreter) = await FindPythonsAsync(session, request, cancellationToken).ConfigureAwait(false);
        var previous = LockFile.Read(path, ReadOptions(session, path));

        if (previous is null && request.Mode == LockMode.Locked)
        {
            throw Missing(path, request);
        }

        var plugins = session.Jobs.ForeignResolvers;
        var pluginPath = PluginLock.PathOf(path);
        var pluginDifference = PluginLock.Difference(PluginLock.Read(pluginPath), plugins);
        if (pluginDifference is not null && request.Mode == LockMode.Locked)
        {
            throw new PyToolException("PT3020", $"The lockfile at `{Path.GetFileName(path)}` needs to be updated, but `{request.ModeOrigin}` was provided: {pluginDifference}")
            {
                ExitCode = 1, Hint = "Use the plugins that `pytool.lock` names, or run `pytool lock` to lock with those in use",
            };
        }

        var run = LockRun.Start(session, request, stated, interpreter);
        var outcome = await run.ResolveAsync(previous, pluginDifference, cancellationToken).ConfigureAwait(false);
        if (outcome is null)
        {
            return Result(request, previous!, previous, run, interpreter, isChanged: false, session.Clock.GetElapsedTime(start));
        }

        var content = LockWriter.Write(outcome);
        var isChanged = previous is null || !LockWriter.Write(previous).AsSpan().SequenceEqual(content);
        if (isChanged && request.Mode == LockMode.Locked)
        {
            if (!request.IsBrief)
            {
                session.Tell(ElapsedText.Count("Resolved", outcome.Packages.Count, session.Clock.GetElapsedTime(start)));
            }

            throw new PyToolException("PT3007", $"The lockfile at `uv.lock` needs to be updated, but `{request.ModeOrigin}` was provided.")
            {
                ExitCode = 1, Hint = "To update the lockfile, run `uv lock`.",
            };
        }

        if (isChanged && request.Mode == LockMode.Write)
        {
            await LockFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
        }

        if (pluginDifference is not null && request.Mode == LockMode.Write)
        {
            // After the lock: whoever is interrupted in between locks again.
            await PluginLock.WriteAsync(pluginPath, plugins, cancellationToken).ConfigureAwait(false);
        }

        return Result(request, isChanged ? outcome : previous!, previous, run, interpreter, isChanged, session.Clock.GetElapsedTime(start), isResolved: true);
    }

    private static LockResult Result(
        LockRequest request, LockDocument document, LockDocument? previous, LockRun run, Interpreter interpreter, bool isChanged, TimeSpan elapsed, bool isResolved = false) => new()
    {
        Lock = document,
        Previous = previous,
        Target = run.Target,
        Warnings = run.Warnings,
        Interpreter = interpreter,
        Path = request.Workspace.LockPath,
        IsChanged = isChanged,
        IsResolved = isResolved,
        Changes = isChanged && (previous is not null || request.Mode == LockMode.DryRun) ? LockChange.Between(previous, document) : [],
        Elapsed = elapsed,
    };

    // Broken groups are told before an interpreter is looked for.
    private static void CheckGroups(Workspace workspace)
    {
        foreach (var member in workspace.Members)
        {
            ExpandedGroups.Of(member.File);
        }
    }

    // Of the members alone: groups may narrow it further for themselves.
    private static RequiresPython? RequiresPythonOf(Workspace workspace)
    {
        var inputs = workspace.GetPythonInputs();
        return inputs.Count == 0 || Workspace.Intersect(inputs) is null
            ? null
            : RequiresPython.Intersect(inputs.Select(static i => i.Specifiers))
                ?? throw new ProjectException("Found conflicting Python requirements:\n" + string.Join('\n', inputs.Select(static i => "- " + i)));
    }
}
