using PyTool.Projects.Editing;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Editing;

/// <summary>Dependencies that a project gets.</summary>
public sealed class AddRequest
{
    /// <summary>The project or script.</summary>
    public required EditPlace Place { get; init; }

    /// <summary>What to add.</summary>
    public required IReadOnlyList<AddedRequirement> Requirements { get; init; }

    /// <summary>The list to add to.</summary>
    public DependencySection Section { get; init; } = DependencySection.Production;

    /// <summary>A further condition for all of them. Default: none.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Further extras of all of them.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>Write what was given, without sources and bounds (<c>--raw</c>). Default: no.</summary>
    public bool Raw { get; init; }

    /// <summary>The bounds asked for; <see langword="null"/>: as configured.</summary>
    public string? Bounds { get; init; }

    /// <summary>As an editable; <see langword="null"/>: not said.</summary>
    public bool? Editable { get; init; }

    /// <summary>As a member of the workspace; <see langword="null"/>: where that is possible.</summary>
    public bool? Workspace { get; init; }

    /// <summary>Commit of a repository.</summary>
    public string? Revision { get; init; }

    /// <summary>Tag of a repository.</summary>
    public string? Tag { get; init; }

    /// <summary>Branch of a repository.</summary>
    public string? Branch { get; init; }

    /// <summary>Fetch files of Git LFS. Default: no.</summary>
    public bool Lfs { get; init; }

    /// <summary>What happens then.</summary>
    public EditFollowUp FollowUp { get; init; } = new();
}
