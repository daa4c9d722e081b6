namespace PyTool.Core.Editing;

/// <summary>A requirement of a requirements file.</summary>
public sealed class RequirementLine
{
    /// <summary>The requirement, without comment and options.</summary>
    public required string Text { get; init; }

    /// <summary>Absolute path of the directory of its file: relative paths are relative to it.</summary>
    public required string Directory { get; init; }
}
