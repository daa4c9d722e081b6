namespace PyTool.Projects.PyLock;

/// <summary>A repository in a <c>pylock.toml</c>.</summary>
public sealed class PyLockVcs
{
    /// <summary>Kind of the repository, such as <c>git</c>.</summary>
    public required string Type { get; init; }

    /// <summary>URL, or <see langword="null"/> when there is a path.</summary>
    public string? Url { get; init; }

    /// <summary>Path, or <see langword="null"/> when there is a URL.</summary>
    public string? Path { get; init; }

    /// <summary>Branch, tag or revision that was asked for, or <see langword="null"/>.</summary>
    public string? RequestedRevision { get; init; }

    /// <summary>The commit.</summary>
    public required string CommitId { get; init; }

    /// <summary>Directory of the project in the repository, or <see langword="null"/>.</summary>
    public string? Subdirectory { get; init; }
}
