using PyTool.Standards.Requirements;

namespace PyTool.Projects.Editing;

/// <summary>What adding a requirement did.</summary>
public sealed class DependencyEdit
{
    /// <summary>Position of the requirement in its list.</summary>
    public required int Index { get; init; }

    /// <summary>Whether there was one for the same name and marker, which is changed now.</summary>
    public required bool IsUpdate { get; init; }

    /// <summary>The requirement as it stands in the list now.</summary>
    public required Requirement Requirement { get; init; }
}
