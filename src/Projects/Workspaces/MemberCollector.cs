using PyTool.Projects.Globs;
using PyTool.Projects.Ignoring;
using PyTool.Projects.PyProject;
using PyTool.Standards.Names;

namespace PyTool.Projects.Workspaces;

/// <summary>Collects the members of a workspace: the root, the current project, and what the globs find.</summary>
internal sealed class MemberCollector(ProjectFiles files, DiscoveryOptions options, PyProjectFile root, PyProjectFile current)
{
    private readonly SortedDictionary<PackageName, WorkspaceMember> _members = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Workspace Collect()
    {
        Add(root);
        if (current.Directory != root.Directory)
        {
            Add(current);
        }

        if (!options.SkipMembers && root.Uv.Workspace is { } workspace)
        {
            foreach (var pattern in workspace.Members)
            {
                AddMatches(workspace, pattern);
            }
        }

        CheckNesting();
        return new Workspace(root, current.Project is null ? null : _members[current.Name], [.. _members.Values]);
    }

    private void Add(PyProjectFile file)
    {
        _seen.Add(file.Directory);
        if (file.Project is null)
        {
            return;
        }

        if (!_members.TryAdd(file.Name, new WorkspaceMember(file)))
        {
            throw new ProjectException($"Two workspace members are both named `{file.Name}`: `{_members[file.Name].Directory}` and `{file.Directory}`");
        }
    }

    private void AddMatches(WorkspaceTable workspace, string pattern)
    {
        var glob = GlobPath.Of(root.Directory, pattern);
        NoteListing(glob);
        foreach (var directory in GlobWalk.Directories(glob))
        {
            if (!_seen.Add(directory) || WorkspaceDiscovery.Excludes(root.Directory, workspace, directory) || IsInCache(directory))
            {
                continue;
            }

            if (files.FindProjectIn(directory) is { } file)
            {
                AddMember(file);
            }
            else if (!Tolerates(directory))
            {
                throw new ProjectException($"Workspace member `{directory}` is missing a `pyproject.toml` (matches: `{pattern}`)");
            }
        }
    }

    private void AddMember(PyProjectFile file)
    {
        if (file.Uv.Managed == false)
        {
            return;
        }

        if (file.Project is null)
        {
            throw new ProjectException($"No `project` table found in: {file.Path}") { Path = file.Path };
        }

        Add(file);
    }

    private bool Tolerates(string directory)
    {
        if (options.AllowMissingMembers || Path.GetFileName(directory).StartsWith('.'))
        {
            return true;
        }

        files.Doubt();
        return IgnoredFiles.HasOnlyIgnored(directory);
    }

    private bool IsInCache(string directory) => options.CacheDirectory is { } cache && (directory == cache || WorkspaceDiscovery.IsBelow(directory, cache));

    private void CheckNesting()
    {
        foreach (var member in _members.Values)
        {
            if (member.Directory != root.Directory && member.File.Uv.Workspace is not null)
            {
                throw new ProjectException($"Nested workspaces are not supported, but workspace member has a `tool.uv.workspace` table: {member.Directory}");
            }
        }
    }

    // New members appear in the directory before the pattern; what appears deeper is not seen there.
    private void NoteListing(GlobPath glob)
    {
        var directory = glob.Root;
        for (var i = 0; i < glob.Parts.Length; i++)
        {
            if (GlobPattern.IsSpecial(glob.Parts[i]))
            {
                if (i < glob.Parts.Length - 1 || glob.Parts[i].Contains("**", StringComparison.Ordinal))
                {
                    files.Doubt();
                }

                break;
            }

            directory = Path.Join(directory, glob.Parts[i]);
        }

        files.Consult(directory);
    }
}
