using PyTool.Projects.Globs;
using PyTool.Projects.PyProject;

namespace PyTool.Projects.Workspaces;

/// <summary>Finds the project of a directory and the workspace it belongs to.</summary>
public sealed class WorkspaceDiscovery
{
    private readonly ProjectFiles _files;
    private readonly DiscoveryOptions _options;

    /// <summary>Creates a search.</summary>
    public WorkspaceDiscovery(ProjectFiles files, DiscoveryOptions? options = null)
    {
        _files = files;
        _options = options ?? new DiscoveryOptions();
    }

    /// <summary>Looks upward from a directory.</summary>
    /// <param name="directory">Absolute path.</param>
    /// <exception cref="ProjectException">A file on the way is wrong, or the workspace contradicts itself.</exception>
    public DiscoveryOutcome Discover(string directory)
    {
        if (FindProject(directory) is not { } project)
        {
            return new DiscoveryOutcome.Missing();
        }

        if (project.Uv.Managed == false)
        {
            return new DiscoveryOutcome.Unmanaged { Directory = project.Directory };
        }

        var root = project.Uv.Workspace is not null || project.Project is null ? project : FindRoot(project) ?? project;
        if (_options.RequireProject && root.Project is null && root.Uv.Workspace is null)
        {
            throw new ProjectException($"No `project` table found in: {root.Path}") { Path = root.Path };
        }

        return new DiscoveryOutcome.Found { Workspace = new MemberCollector(_files, _options, root, project).Collect() };
    }

    private PyProjectFile? FindProject(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (_files.FindProjectIn(at) is { } file)
            {
                return file;
            }

            if (at == _options.StopAt)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The first project file above decides: it takes the project as a member, or the project stands alone.</summary>
    private PyProjectFile? FindRoot(PyProjectFile project)
    {
        if (_options.CacheDirectory is { } cache && IsBelow(project.Directory, cache))
        {
            return null;
        }

        for (var at = project.Directory; at != _options.StopAt && Path.GetDirectoryName(at) is { } above; at = above)
        {
            if (_files.FindProjectIn(above) is { } candidate)
            {
                return candidate.Uv.Workspace is { } workspace && Includes(candidate.Directory, workspace, project.Directory) ? candidate : null;
            }
        }

        return null;
    }

    internal static bool Includes(string root, WorkspaceTable workspace, string directory)
    {
        foreach (var member in workspace.Members)
        {
            if (GlobPath.Of(root, member).IsMatch(directory, crossesDirectories: false))
            {
                return !Excludes(root, workspace, directory);
            }
        }

        return false;
    }

    internal static bool Excludes(string root, WorkspaceTable workspace, string directory)
    {
        foreach (var exclude in workspace.Exclude)
        {
            if (GlobPath.Of(root, exclude).IsMatch(directory, crossesDirectories: true))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsBelow(string path, string directory)
        => path.StartsWith(Path.TrimEndingDirectorySeparator(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
