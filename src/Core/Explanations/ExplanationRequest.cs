using PyTool.Projects.Workspaces;

namespace PyTool.Core.Explanations;

/// <summary>Asks about the choices of a resolution.</summary>
public sealed class ExplanationRequest
{
    /// <summary>The workspace.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Ids of the resolver plugins, outermost first.</summary>
    public required IReadOnlyList<string> Resolvers { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }
}
