using PyTool.Standards.Names;

namespace PyTool.Core.Initialising;

/// <summary>A project to be written: every choice is made.</summary>
internal sealed class ProjectPlan
{
    public required PackageName Name { get; init; }

    public required string Directory { get; init; }

    public required InitRequest Request { get; init; }

    /// <summary>Text of <c>requires-python</c>.</summary>
    public required string RequiresPython { get; init; }

    /// <summary>The request in the <c>.python-version</c>; <see langword="null"/>: none is written.</summary>
    public required string? Pin { get; init; }

    public required ProjectAuthor? Author { get; init; }

    /// <summary>Name of the module. No identifier begins with a digit.</summary>
    public string Module => (NeedsPrefix ? "_" : "") + Name.Value.Replace('-', '_');

    /// <summary>Whether the module cannot have the name of the project, so that build backends must be told.</summary>
    public bool NeedsPrefix => char.IsAsciiDigit(Name.Value[0]);

    public bool HasReadme => !Request.NoReadme && !Request.IsBare;

    public bool HasScript => Request is { IsPackage: true, IsLibrary: false, IsBare: false };

    public string? Description => Request.NoDescription ? null : Request.Description ?? (Request.IsBare ? null : "Add your description here");
}
