using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects;
using PyTool.Projects.Editing;

namespace PyTool.Core.Editing;

/// <summary>Removes dependencies from a project, then locks and synchronises.</summary>
public static class RemoveOperation
{
    /// <summary>Does what the request asks for. The project is as it was when that fails.</summary>
    /// <exception cref="PyToolException">A dependency is not there, or what follows fails.</exception>
    public static async Task RunAsync(CommandSession session, RemoveRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using var edit = await EditSession.OpenAsync(session, request.Place, request.FollowUp, cancellationToken).ConfigureAwait(false);
            await RunAsync(session, request, edit, cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private static async Task RunAsync(CommandSession session, RemoveRequest request, EditSession edit, CancellationToken cancellationToken)
    {
        // What was needed by what is gone goes too.
        edit.IsExact = true;
        var editor = edit.Edit();
        foreach (var name in request.Names)
        {
            if (editor.RemoveDependency(request.Section, name).Count == 0)
            {
                throw editor.Missing(request.Section, name, request.ToolName);
            }
        }

        // A source stays as long as another list still has the name.
        foreach (var name in request.Names)
        {
            if (editor.FindDependency(name).Count == 0)
            {
                editor.RemoveSource(name);
            }
        }

        try
        {
            await edit.SaveAsync(edit.File.Path, editor, cancellationToken).ConfigureAwait(false);
            if (request.FollowUp.LockMode == LockMode.Frozen)
            {
                return;
            }

            if (edit.IsScript && !edit.HasLock)
            {
                session.Tell($"Updated `{UserPath.Display(edit.File.Path, session.WorkingDirectory)}`");
                return;
            }

            await edit.PrepareAsync(cancellationToken).ConfigureAwait(false);
            var locked = await edit.LockAsync(cancellationToken).ConfigureAwait(false);
            session.Tell(ElapsedText.Count("Resolved", locked.Lock.Packages.Count, locked.Elapsed));
            locked.TellWarnings(session);
            await edit.SyncAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await edit.RestoreAsync().ConfigureAwait(false);
            throw;
        }
    }
}
