using PyTool.Projects.Editing;
using PyTool.Standards.Names;

namespace PyTool.Core.Editing;

/// <summary>Dependencies that a project loses.</summary>
public sealed class RemoveRequest
{
    /// <summary>The project or script.</summary>
    public required EditPlace Place { get; init; }

    /// <summary>The names.</summary>
    public required IReadOnlyList<PackageName> Names { get; init; }

    /// <summary>The list to remove from.</summary>
    public DependencySection Section { get; init; } = DependencySection.Production;

    /// <summary>What happens then.</summary>
    public EditFollowUp FollowUp { get; init; } = new();

    /// <summary>How the tool is called in hints.</summary>
    public string ToolName { get; init; } = "pytool";
}
