using PyTool.Projects.Scripts;
using PyTool.Standards.Names;

namespace PyTool.Core.Editing;

/// <summary>Whose dependencies are changed: a project's or a script's.</summary>
public sealed class EditPlace
{
    /// <summary>Absolute path of the directory that the project is looked for in.</summary>
    public required string Directory { get; init; }

    /// <summary>The member of the workspace; <see langword="null"/>: the project of the directory.</summary>
    public PackageName? Package { get; init; }

    /// <summary>The script; <see langword="null"/>: a project is meant.</summary>
    public ScriptFile? Script { get; init; }
}
