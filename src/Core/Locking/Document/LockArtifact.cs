namespace PyTool.Core.Locking.Document;

/// <summary>A file of a package.</summary>
public sealed class LockArtifact
{
    /// <summary>URL; <see langword="null"/>: another key or the source tells.</summary>
    public string? Url { get; init; }

    /// <summary>Path relative to the local index, or absolute; <see langword="null"/>: none.</summary>
    public string? Path { get; init; }

    /// <summary>File name, for a wheel in the file system or in a repository; <see langword="null"/>: none.</summary>
    public string? FileName { get; init; }

    /// <summary><c>algorithm:digest</c>; <see langword="null"/>: none is known.</summary>
    public string? Hash { get; init; }

    /// <summary>Size in bytes; <see langword="null"/>: unknown.</summary>
    public long? Size { get; init; }

    /// <summary>Time of upload as written; <see langword="null"/>: unknown.</summary>
    public string? UploadTime { get; init; }

    /// <summary>Hash of the recompressed file; <see langword="null"/>: there is none.</summary>
    public string? ZstdHash { get; init; }

    /// <summary>Size of the recompressed file; <see langword="null"/>: unknown.</summary>
    public long? ZstdSize { get; init; }
}
