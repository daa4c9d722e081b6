namespace PyTool.Core.Tools.Commands;

/// <summary>A command that a package has in an environment.</summary>
internal sealed class ToolCommand
{
    /// <summary>Name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the directory of scripts.</summary>
    public required string RelativePath { get; init; }
}
