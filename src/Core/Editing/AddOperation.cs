using PyTool.Abstractions.Plugins;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects;
using PyTool.Projects.Editing;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Versions;

namespace PyTool.Core.Editing;

/// <summary>Adds dependencies to a project, then locks and synchronises.</summary>
public static partial class AddOperation
{
    private const string NoSolution = "PT3011";

    /// <summary>Does what the request asks for. The project is as it was when that fails.</summary>
    /// <exception cref="PyToolException">A requirement cannot be added, or what follows fails.</exception>
    public static async Task RunAsync(CommandSession session, AddRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using var edit = await EditSession.OpenAsync(session, request.Place, request.FollowUp, cancellationToken).ConfigureAwait(false);
            Check(request, edit);
            await RunAsync(session, request, edit, cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private static async Task RunAsync(CommandSession session, AddRequest request, EditSession edit, CancellationToken cancellationToken)
    {
        Select(request.Section, edit);
        var isFrozen = request.FollowUp.LockMode == LockMode.Frozen;
        if (!isFrozen)
        {
            await edit.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var (editor, edits) = await ApplyAsync(session, request, edit, cancellationToken).ConfigureAwait(false);
            if (isFrozen)
            {
                return;
            }

            var locked = await LockAsync(edit, cancellationToken).ConfigureAwait(false);
            session.Tell(ElapsedText.Count("Resolved", locked.Lock.Packages.Count, locked.Elapsed));
            locked.TellWarnings(session);
            if (!request.Raw && SetBounds(session, request, editor, edits, locked.Lock))
            {
                await edit.SaveAsync(edit.File.Path, editor, cancellationToken).ConfigureAwait(false);
                await LockAsync(edit, cancellationToken).ConfigureAwait(false);
            }

            await edit.SyncAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await edit.RestoreAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The list that is added to belongs into the environment, whether or not it does by default; other groups are no matter of what a project needs to run.
    private static void Select(DependencySection section, EditSession edit)
    {
        switch (section)
        {
            case DependencySection.OfExtra extra:
                edit.Extras = new ExtraSelection { Extras = [extra.Extra] };
                edit.Groups = new GroupSelection { NoDefaults = true };
                break;
            case DependencySection.OfProject:
                edit.Groups = new GroupSelection { NoDefaults = true };
                break;
            case DependencySection.OfGroup group:
                edit.Groups = new GroupSelection { Groups = [group.Group] };
                break;
        }
    }

    private static void Check(AddRequest request, EditSession edit)
    {
        if (edit.IsScript)
        {
            return;
        }

        var project = edit.File.Project;
        if (project is null && request.Section is not DependencySection.OfGroup)
        {
            var kind = request.Section is DependencySection.OfExtra ? "optional" : "production";
            throw new PyToolException("PT1805", $"Project is missing a `[project]` table; add a `[project]` table to use {kind} dependencies, or run `uv add --dev` instead");
        }

        if (project is not null && request.Section is DependencySection.OfProject && request.Requirements.Any(r => r.Requirement.Name == edit.File.Name))
        {
            var name = edit.File.Name;
            throw new PyToolException(
                "PT1805",
                $"Requirement name `{name}` matches project name `{name}`, but self-dependencies are not permitted without the `--dev` or `--optional` flags. If your project name (`{name}`) is shadowing that of a third-party dependency, consider renaming the project.");
        }
    }

    private static async Task<LockResult> LockAsync(EditSession edit, CancellationToken cancellationToken)
    {
        try
        {
            return await edit.LockAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (exception.Code == NoSolution)
        {
            const string Hint = "If you want to add the package regardless of the failed resolution, provide the `--frozen` flag to skip locking and syncing";
            throw new PyToolException("PT1806", "Failed to add dependencies", exception) { ExitCode = 1, Hint = exception.Hint is null ? Hint : null };
        }
    }

    private static bool SetBounds(CommandSession session, AddRequest request, ProjectEditor editor, List<(DependencyEdit Edit, PackageName Name, bool HasSource)> edits, LockDocument document)
    {
        var versions = LowestVersions(document);
        var kind = request.Bounds ?? session.Settings.Get(SettingKeys.AddBounds, "lower");
        var isChanged = false;
        foreach (var (edit, name, hasSource) in edits)
        {
            var requirement = edit.Requirement;
            if (requirement.Specifiers.Count > 0 || requirement.Url is not null)
            {
                if (request.Bounds is not null && !edit.IsUpdate)
                {
                    session.Tell($"note: Using explicit requirement `{requirement}` over bounds preference `{request.Bounds}`");
                }

                continue;
            }

            if (edit.IsUpdate || hasSource || !versions.TryGetValue(name, out var version))
            {
                continue;
            }

            // Later insertions may have moved it.
            isChanged |= Replace(editor, request.Section, requirement, VersionBounds.Of(kind, version));
        }

        return isChanged;
    }

    private static bool Replace(ProjectEditor editor, DependencySection section, Requirement requirement, Standards.Specifiers.VersionSpecifiers bounds)
    {
        var place = editor.AddDependency(section, requirement).Index;
        editor.ReplaceDependency(section, place, new Requirement { Name = requirement.Name, Extras = requirement.Extras, Specifiers = bounds, Marker = requirement.Marker });
        return true;
    }

    private static Dictionary<PackageName, PyVersion> LowestVersions(LockDocument document)
    {
        var versions = new Dictionary<PackageName, PyVersion>();
        foreach (var package in document.Packages)
        {
            if (package.Version is { } version && (!versions.TryGetValue(package.Name, out var known) || PyVersion.Compare(version, known) < 0))
            {
                versions[package.Name] = version;
            }
        }

        return versions;
    }
}
