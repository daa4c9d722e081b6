using PyTool.Abstractions.Plugins;
using PyTool.Core.Files;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Editing;
using PyTool.Projects.PyProject;
using PyTool.Projects.Workspaces;
using PyTool.Standards;
using PyTool.Standards.Versions;

namespace PyTool.Core.Versions;

/// <summary>Reads and sets the version of a project (<c>pytool version</c>). Lock and environment are the caller's to bring up to date.</summary>
public sealed class ProjectVersions(CommandSession session)
{
    /// <summary>Reads or sets the version.</summary>
    /// <exception cref="ProjectException">There is no such project.</exception>
    /// <exception cref="PyToolException">It has no version, or the new one is none.</exception>
    public VersionResult Run(VersionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var workspace = Find(request);
        if (workspace.Current?.File is not { Project: { } project } file)
        {
            throw new PyToolException(VersionErrors.Project, $"No `project` table found in: {workspace.Root.Path}");
        }

        if (project.Version is not { } old)
        {
            throw new PyToolException(VersionErrors.Project, $"We cannot get or set dynamic project versions in: {UserPath.Display(file.Path, session.WorkingDirectory)}");
        }

        var next = request.Changes ? Next(request, old) : null;
        var backup = next is null || request.DryRun ? null : Write(file, next);
        return new VersionResult { Name = file.Name, Old = old, New = next, Workspace = workspace, Backup = backup };
    }

    private Workspace Find(VersionRequest request)
    {
        var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory };
        var outcome = new WorkspaceDiscovery(session.Files, options).Discover(request.Directory);
        if (outcome is DiscoveryOutcome.Missing)
        {
            throw new PyToolException(VersionErrors.Project, "No `pyproject.toml` found in current directory or any parent directory")
            {
                Hint = "If you meant to view uv's version, use `uv self version` instead",
            };
        }

        var workspace = outcome.Require();
        return request.Package is { } package ? workspace.WithCurrent(package) : workspace;
    }

    private static PyVersion Next(VersionRequest request, PyVersion old)
    {
        if (request.Value is not { } value)
        {
            return VersionBumps.Apply(old, request.Bumps);
        }

        try
        {
            return PyVersion.Parse(value);
        }
        catch (StandardsFormatException exception)
        {
            throw new PyToolException(VersionErrors.Bump, exception.Message);
        }
    }

    private ProjectFileBackup Write(PyProjectFile file, PyVersion version)
    {
        var before = file.Document.Utf8.ToArray();
        var editor = new ProjectEditor(file.Document);
        editor.SetVersion(version.ToString());
        WholeFile.Write(file.Path, editor.ToUtf8());
        session.Files.Forget(file.Path);
        return new ProjectFileBackup(file.Path, before);
    }
}
