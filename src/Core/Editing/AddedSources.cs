using PyTool.Abstractions.Plugins;
using PyTool.Projects.PyProject;
using PyTool.Projects.Sources;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;
using PyTool.Toml.Writing;

namespace PyTool.Core.Editing;

/// <summary>The entry in <c>[tool.uv.sources]</c> that a requirement gets.</summary>
internal sealed class AddedSources(AddRequest request, Workspace workspace, PyProjectFile file, string? index)
{
    /// <summary>Keys and values in TOML; <see langword="null"/>: none is needed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Of(AddedRequirement added, bool isMember)
    {
        Check(added);
        var entry = new List<KeyValuePair<string, string>>();
        switch (added.Source)
        {
            case null when isMember && request.Workspace != false:
            case LoweredSource.LocalDirectory when isMember && request.Workspace != false:
                entry.Add(new("workspace", "true"));
                AddEditable(entry);
                return entry;
            case null when index is not null:
                Text(entry, "index", index);
                return entry;
            case null:
                return null;
            case LoweredSource.Git git:
                AddGit(entry, git);
                return entry;
            case LoweredSource.Archive archive:
                Text(entry, "url", archive.Url);
                Text(entry, "subdirectory", archive.Subdirectory);
                return entry;
            case LoweredSource.LocalArchive archive:
                Text(entry, "path", PathTo(archive.Path, archive.IsWrittenAbsolute));
                return entry;
            case LoweredSource.LocalDirectory directory:
                Text(entry, "path", PathTo(directory.Path, directory.IsWrittenAbsolute));
                AddEditable(entry);
                return entry;
            default:
                return null;
        }
    }

    /// <summary>The path of a directory that becomes a member of the workspace, relative to its root; <see langword="null"/>: it does not.</summary>
    public string? NewMember(AddedRequirement added)
    {
        if (added.Source is not LoweredSource.LocalDirectory { Path: var path } || request.Workspace == false || workspace.Script is not null || IsMember(added.Requirement.Name, path))
        {
            return null;
        }

        var relative = Path.GetRelativePath(workspace.Directory, path).Replace('\\', '/');
        var isBelow = relative != "." && !relative.StartsWith("../", StringComparison.Ordinal) && relative != ".." && !Path.IsPathFullyQualified(relative);
        return isBelow || (request.Workspace == true && relative != ".") ? relative : null;
    }

    public bool IsMember(PackageName name, string? path) => workspace.TryGetMember(name, out var member)
        && (path is null || string.Equals(Path.TrimEndingDirectorySeparator(member.Directory), Path.TrimEndingDirectorySeparator(path), StringComparison.Ordinal));

    private void Check(AddedRequirement added)
    {
        var name = added.Requirement.Name;
        if (added.Source is not LoweredSource.Git)
        {
            var given = request.Revision is { } revision ? $"--rev {revision}" : request.Tag is { } tag ? $"--tag {tag}" : request.Branch is { } branch ? $"--branch {branch}" : null;
            if (given is not null)
            {
                throw new PyToolException("PT1804", $"`{name}` did not resolve to a Git repository, but a Git reference (`{given}`) was provided.");
            }
        }

        if (request.Editable == true && added.Source is not LoweredSource.LocalDirectory && !IsMember(name, null))
        {
            throw new PyToolException(
                "PT1804", $"`{name}` did not resolve to a local directory, but the `--editable` flag was provided. Editable installs are only supported for local directories.");
        }
    }

    private void AddGit(List<KeyValuePair<string, string>> entry, LoweredSource.Git git)
    {
        Text(entry, "git", git.Url);
        Text(entry, "subdirectory", git.Subdirectory);
        var isNamed = request.Revision is not null || request.Tag is not null || request.Branch is not null;
        Text(entry, "rev", request.Revision ?? (isNamed ? null : git.Reference));
        Text(entry, "tag", request.Tag);
        Text(entry, "branch", request.Branch);
        if (request.Lfs || git.Lfs == true)
        {
            entry.Add(new("lfs", "true"));
        }
    }

    private void AddEditable(List<KeyValuePair<string, string>> entry)
    {
        if (request.Editable is { } editable)
        {
            entry.Add(new("editable", editable ? "true" : "false"));
        }
    }

    private string PathTo(string path, bool isAbsolute) => isAbsolute ? path : Path.GetRelativePath(file.Directory, path).Replace('\\', '/');

    private static void Text(List<KeyValuePair<string, string>> entry, string key, string? value)
    {
        if (value is not null)
        {
            entry.Add(new(key, TomlText.String(value)));
        }
    }
}
