using PyTool.Standards.Requirements;

namespace PyTool.Projects.PyProject;

/// <summary>An entry of <c>build-constraint-dependencies</c>.</summary>
public sealed class BuildConstraint
{
    /// <summary>The requirement.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>Hashes (<c>sha256:…</c>) in the order given; <see langword="null"/> when it is a plain requirement.</summary>
    public IReadOnlyList<string>? Hashes { get; init; }
}
