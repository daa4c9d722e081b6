namespace PyTool.Projects.PyLock;

/// <summary>A file in a <c>pylock.toml</c>: an archive, a source distribution or a wheel.</summary>
public sealed class PyLockArtifact
{
    /// <summary>File name, or <see langword="null"/> when URL or path tell it.</summary>
    public string? Name { get; init; }

    /// <summary>URL, or <see langword="null"/> when there is a path.</summary>
    public string? Url { get; init; }

    /// <summary>Path, relative to the file or absolute; or <see langword="null"/> when there is a URL.</summary>
    public string? Path { get; init; }

    /// <summary>When it was uploaded, as a TOML date and time; or <see langword="null"/>.</summary>
    public string? UploadTime { get; init; }

    /// <summary>Bytes, or <see langword="null"/>.</summary>
    public long? Size { get; init; }

    /// <summary>Directory of the project in it (archives only), or <see langword="null"/>.</summary>
    public string? Subdirectory { get; init; }

    /// <summary>Digests in hex by name of the algorithm, sorted.</summary>
    public required IReadOnlyDictionary<string, string> Hashes { get; init; }
}
