using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.Sources;

/// <summary>Reads the metadata of a source tree from its <c>pyproject.toml</c>, if that tells enough.</summary>
public sealed class ProjectMetadataReader
{
    private static readonly string[] Relevant = ["dependencies", "optional-dependencies", "requires-python"];

    private readonly PyProjectFile _file;
    private readonly SourceLowering _lowering;

    /// <summary>Creates a reader.</summary>
    /// <param name="file">The file of the tree.</param>
    /// <param name="workspace">The workspace of the tree; <see langword="null"/>: it stands alone.</param>
    /// <param name="options">How sources are applied.</param>
    public ProjectMetadataReader(PyProjectFile file, Workspace? workspace, LoweringOptions? options = null)
    {
        _file = file;
        _lowering = new SourceLowering(file, workspace, options);
    }

    /// <summary>Reads everything but a dynamic version.</summary>
    /// <exception cref="ProjectException">A source or a group is wrong.</exception>
    public ProjectMetadataOutcome Read()
    {
        if (_file.Project is not { } project)
        {
            return NeedsBuild("there is no `[project]` table");
        }

        var dynamic = Relevant.Where(project.IsDynamic).ToArray();
        if (dynamic.Length > 0)
        {
            return NeedsBuild($"`{string.Join("`, `", dynamic)}` is dynamic", dynamic);
        }

        if (_file.HasPoetryDependencies)
        {
            return NeedsBuild("the dependencies are written for Poetry", "dependencies");
        }

        return ReadRequirements(project, out var requirements) is { } reason
            ? NeedsBuild(reason)
            : new ProjectMetadataOutcome.Static
            {
                Metadata = new StaticProjectMetadata
                {
                    Name = project.Name,
                    Version = project.IsDynamic("version") ? null : project.Version,
                    Requirements = requirements,
                    ProvidedExtras = [.. (project.OptionalDependencies ?? []).Select(static o => o.Extra)],
                    Groups = ReadGroups(),
                    RequiresPython = project.RequiresPython,
                },
            };
    }

    /// <summary>The dependency groups, expanded and lowered; also for files without <c>[project]</c>.</summary>
    /// <exception cref="ProjectException">A source or a group is wrong.</exception>
    public IReadOnlyList<LoweredGroup> ReadGroups()
    {
        var groups = new List<LoweredGroup>();
        foreach (var group in ExpandedGroups.Of(_file).Groups)
        {
            groups.Add(new LoweredGroup { Name = group.Name, Requirements = LowerGroup(group), RequiresPython = group.RequiresPython });
        }

        return groups;
    }

    /// <summary>Lowers metadata that a build of the tree told, as if it were written in the file.</summary>
    /// <param name="requirements">Requirements of the metadata.</param>
    /// <exception cref="ProjectException">A source is wrong.</exception>
    public IReadOnlyList<LoweredRequirement> LowerBuilt(IEnumerable<Requirement> requirements)
    {
        var lowered = new List<LoweredRequirement>();
        foreach (var requirement in requirements)
        {
            lowered.AddRange(Lower(requirement, requirement.Marker.TopExtra()));
        }

        return lowered;
    }

    private static ProjectMetadataOutcome.NeedsBuild NeedsBuild(string reason, params string[] fields) => new() { Reason = reason, Fields = fields };

    /// <summary>Reads the requirements; a text that is none makes a build necessary, whose backend will refuse it.</summary>
    private string? ReadRequirements(ProjectTable project, out List<LoweredRequirement> lowered)
    {
        lowered = [];
        var parsed = new List<(Requirement Requirement, ExtraName? Extra)>();
        foreach (var text in project.Dependencies ?? [])
        {
            if (!TryParse(text, out var requirement, out var reason))
            {
                return reason;
            }

            parsed.Add((requirement, null));
        }

        foreach (var optional in project.OptionalDependencies ?? [])
        {
            foreach (var text in optional.Requirements)
            {
                if (!TryParse(text, out var requirement, out var reason))
                {
                    return reason;
                }

                parsed.Add((WithMarker(requirement, Marker.Extra(optional.Extra)), optional.Extra));
            }
        }

        CheckScopes(project);
        foreach (var (requirement, extra) in parsed)
        {
            lowered.AddRange(Lower(requirement, extra));
        }

        return null;
    }

    private static bool TryParse(string text, out Requirement requirement, out string reason)
    {
        reason = "";
        if (!Requirement.TryParse(text, out var parsed, out var error))
        {
            requirement = null!;
            reason = error.Message;
            return false;
        }

        requirement = parsed;
        if (parsed.Url is { } url && !url.Contains("${", StringComparison.Ordinal) && UrlText.SchemeLength(url) <= 1 && !Path.IsPathRooted(url))
        {
            reason = $"relative path without a working directory: {url}";
            return false;
        }

        return true;
    }

    private IReadOnlyList<LoweredRequirement> Lower(Requirement requirement, ExtraName? extra)
    {
        try
        {
            return _lowering.Lower(requirement, extra);
        }
        catch (ProjectException exception)
        {
            throw new ProjectException($"Failed to parse entry: `{requirement.Name}`", exception) { ExitCode = 1, Path = _file.Path };
        }
    }

    private List<LoweredRequirement> LowerGroup(ExpandedGroup group)
    {
        var lowered = new List<LoweredRequirement>();
        foreach (var requirement in group.Requirements)
        {
            try
            {
                var marker = PythonMarkers.Of(requirement.Pythons);
                foreach (var item in _lowering.Lower(requirement.Requirement, null, group.Name))
                {
                    lowered.Add(item.Within(marker));
                }
            }
            catch (ProjectException exception)
            {
                throw new ProjectException($"Failed to parse entry in group `{group.Name}`: `{requirement.Requirement.Name}`", exception) { ExitCode = 1, Path = _file.Path };
            }
        }

        return lowered;
    }

    /// <summary>A source for an extra or group that is not there is a mistake.</summary>
    private void CheckScopes(ProjectTable project)
    {
        foreach (var name in _file.Uv.Sources.Names.Order())
        {
            _file.Uv.Sources.TryGet(name, out var entries);
            foreach (var entry in entries!)
            {
                if (entry.Extra is { } extra)
                {
                    CheckExtra(project, name, extra);
                }

                if (entry.Group is { } group)
                {
                    CheckGroup(name, group);
                }
            }
        }
    }

    private static void CheckExtra(ProjectTable project, PackageName name, ExtraName extra)
    {
        if (project.FindExtra(extra) is null)
        {
            throw SourceLowering.Failure(
                $"Source entry for `{name}` only applies to extra `{extra}`, but the `{extra}` extra does not exist. When an extra is present on a source (e.g., `extra = \"{extra}\"`), the relevant package must be included in the `project.optional-dependencies` section for that extra (e.g., `project.optional-dependencies = {{ \"{extra}\" = [\"{name}\"] }}`).");
        }
    }

    private void CheckGroup(PackageName name, GroupName group)
    {
        if (!_file.DependencyGroups.TryGet(group, out _) && !(group.Value == "dev" && _file.Uv.DevDependencies is not null))
        {
            throw SourceLowering.Failure(
                $"Source entry for `{name}` only applies to dependency group `{group}`, but the `{group}` group does not exist. When a group is present on a source (e.g., `group = \"{group}\"`), the relevant package must be included in the `dependency-groups` section for that extra (e.g., `dependency-groups = {{ \"{group}\" = [\"{name}\"] }}`).");
        }
    }

    private static Requirement WithMarker(Requirement requirement, Marker marker) => requirement.WithMarker(requirement.Marker.And(marker));
}
