using PyTool.Projects.PyProject;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Projects.Sources;

/// <summary>Applies <c>tool.uv.sources</c> to requirements of one project (or of the root of a workspace).</summary>
public sealed partial class SourceLowering
{
    private readonly PyProjectFile _project;
    private readonly Workspace? _workspace;
    private readonly LoweringOptions _options;

    /// <summary>Creates the lowering for a file.</summary>
    /// <param name="project">The file with the requirements.</param>
    /// <param name="workspace">The workspace of the file; <see langword="null"/>: the file stands alone.</param>
    /// <param name="options">What else it depends on.</param>
    public SourceLowering(PyProjectFile project, Workspace? workspace, LoweringOptions? options = null)
    {
        _project = project;
        _workspace = workspace;
        _options = options ?? new LoweringOptions();
    }

    /// <summary>Lowers a requirement: one value for each source that applies, and one for where none does.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="extra">The extra it belongs to, whose marker it has already; <see langword="null"/>: to none.</param>
    /// <param name="group">The dependency group it belongs to; <see langword="null"/>: to none.</param>
    /// <exception cref="ProjectException">A source is wrong.</exception>
    public IReadOnlyList<LoweredRequirement> Lower(Requirement requirement, ExtraName? extra = null, GroupName? group = null)
    {
        var marker = requirement.Marker;
        if (_options.NoSources || _options.NoSourcesPackages.Contains(requirement.Name))
        {
            return [Plain(requirement, marker)];
        }

        var isOwn = _project.Uv.Sources.TryGet(requirement.Name, out var entries);
        if (!isOwn)
        {
            _workspace?.Root.Uv.Sources.TryGet(requirement.Name, out entries);
        }

        var applicable = entries?.Where(e => (e.Extra is null || e.Extra == extra) && (e.Group is null || e.Group == group)).ToArray();
        CheckMember(requirement.Name, applicable);
        if (applicable is null)
        {
            return [Plain(requirement, marker)];
        }

        var lowered = new List<LoweredRequirement>(applicable.Length + 1);
        var rest = marker;
        foreach (var entry in applicable)
        {
            rest = rest.And(entry.Marker.Negate());
            var own = Apply(requirement, entry, isOwn ? _project.Directory : _workspace!.Directory, extra, group);
            Keep(lowered, own.Within(entry.Marker));
        }

        Keep(lowered, Plain(requirement, rest));
        return lowered;
    }

    private static void Keep(List<LoweredRequirement> lowered, LoweredRequirement requirement)
    {
        if (!requirement.Marker.IsFalse)
        {
            lowered.Add(requirement);
        }
    }

    /// <summary>Another member must be taken from the workspace.</summary>
    private void CheckMember(PackageName name, SourceEntry[]? entries)
    {
        if (_workspace is null || name == _project.Name || !_workspace.TryGetMember(name, out _))
        {
            return;
        }

        if (entries is null)
        {
            throw Failure($"`{name}` is included as a workspace member, but is missing an entry in `tool.uv.sources` (e.g., `{name} = {{ workspace = true }}`)");
        }

        foreach (var entry in entries)
        {
            var kind = entry switch
            {
                SourceEntry.Git => "Git",
                SourceEntry.Archive => "URL",
                SourceEntry.Local => "path",
                SourceEntry.Pinned => "registry",
                _ => null,
            };
            if (kind is not null)
            {
                throw Failure(
                    $"`{name}` is included as a workspace member, but references a {kind} in `tool.uv.sources`. Workspace members must be declared as workspace sources (e.g., `{name} = {{ workspace = true }}`).");
            }
        }
    }

    private LoweredRequirement Plain(Requirement requirement, Marker marker)
    {
        var source = requirement.Url is { } url ? RequirementUrls.Read(url, _options) : null;
        return Make(requirement, marker, source);
    }

    private static LoweredRequirement Make(Requirement requirement, Marker marker, LoweredSource? source) => new()
    {
        Name = requirement.Name,
        Extras = requirement.Extras,
        Specifiers = source is null ? requirement.Specifiers : Standards.Specifiers.VersionSpecifiers.Any,
        Marker = marker,
        Source = source,
    };

    internal static ProjectException Failure(string message) => new(message) { ExitCode = 1 };
}
