using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.PyProject;

/// <summary>A requirement of a dependency group after its includes are expanded.</summary>
public sealed class GroupRequirement
{
    /// <summary>The requirement.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>The Pythons of the groups it went through; all must hold. The lowering turns them into markers.</summary>
    public IReadOnlyList<VersionSpecifiers> Pythons { get; init; } = [];

    internal GroupRequirement Within(VersionSpecifiers? python)
        => python is null ? this : new GroupRequirement { Requirement = Requirement, Pythons = [.. Pythons, python] };
}
