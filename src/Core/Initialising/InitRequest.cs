using PyTool.Standards.Names;

namespace PyTool.Core.Initialising;

/// <summary>The project that is to be made.</summary>
public sealed class InitRequest
{
    /// <summary>The directory as the user wrote it; <see langword="null"/>: the working directory.</summary>
    public string? Path { get; init; }

    /// <summary>The name; <see langword="null"/>: that of the directory.</summary>
    public PackageName? Name { get; init; }

    /// <summary>A library instead of an application.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Whether it gets a build system.</summary>
    public bool IsPackage { get; init; } = true;

    /// <summary>Only a <c>pyproject.toml</c>.</summary>
    public bool IsBare { get; init; }

    /// <summary>The description; <see langword="null"/>: the usual one, none in a bare project.</summary>
    public string? Description { get; init; }

    /// <summary>No description.</summary>
    public bool NoDescription { get; init; }

    /// <summary>Whether there is a repository to be: <see langword="null"/> makes one where Git is and none is around.</summary>
    public bool? WithGit { get; init; }

    /// <summary>The build backend.</summary>
    public BuildBackendKind Backend { get; init; }

    /// <summary>No <c>README.md</c>.</summary>
    public bool NoReadme { get; init; }

    /// <summary>Where the author is taken from.</summary>
    public AuthorSource Author { get; init; }

    /// <summary>Whether a <c>.python-version</c> is written; <see langword="null"/>: unless bare.</summary>
    public bool? PinPython { get; init; }

    /// <summary>Look for no workspace.</summary>
    public bool NoWorkspace { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: none.</summary>
    public string? Python { get; init; }
}
