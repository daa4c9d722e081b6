using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.Workspaces;

/// <summary>One of the requires-python values that a workspace is made of.</summary>
public sealed class PythonInput
{
    /// <summary>The member; the default value for groups of a root without <c>[project]</c>.</summary>
    public required PackageName Package { get; init; }

    /// <summary>The group, or <see langword="null"/> for the project itself.</summary>
    public GroupName? Group { get; init; }

    /// <summary>The specifiers.</summary>
    public required VersionSpecifiers Specifiers { get; init; }

    internal string Owner => Package.IsDefault ? "workspace" : Package.Value;

    /// <summary><c>member: &gt;=3.9</c>, <c>member:group: &gt;=3.9</c> or <c>workspace:group: &gt;=3.9</c>.</summary>
    public override string ToString() => $"{Owner}{(Group is null ? "" : ":" + Group)}: {string.Join(", ", Specifiers)}";
}
