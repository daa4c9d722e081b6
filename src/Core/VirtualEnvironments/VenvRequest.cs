using PyTool.Abstractions.Environments;

namespace PyTool.Core.VirtualEnvironments;

/// <summary>The virtual environment that is to be made.</summary>
public sealed class VenvRequest
{
    /// <summary>Absolute path of the directory that the project is looked for from.</summary>
    public required string Directory { get; init; }

    /// <summary>The place as the user wrote it; <see langword="null"/>: the environment of the project, else <c>.venv</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: none.</summary>
    public string? Python { get; init; }

    /// <summary>Look for no project.</summary>
    public bool NoProject { get; init; }

    /// <summary>What to do when something is there.</summary>
    public ExistingEnvironment Existing { get; init; }

    /// <summary>Name shown by the activate scripts, <c>.</c> for that of the working directory; <see langword="null"/>: the same.</summary>
    public string? Prompt { get; init; }

    /// <summary>Whether the packages of the base interpreter can be imported.</summary>
    public bool SystemSitePackages { get; init; }

    /// <summary>Whether scripts find the interpreter by themselves.</summary>
    public bool Relocatable { get; init; }

    /// <summary>Whether it gets <c>pip</c>.</summary>
    public bool Seed { get; init; }
}
