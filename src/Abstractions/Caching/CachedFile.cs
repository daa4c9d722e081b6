namespace PyTool.Abstractions.Caching;

/// <summary>One file of a cached wheel.</summary>
public sealed class CachedFile
{
    /// <summary>Path within the archive, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Whether the archive marks it executable.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>SHA-256 as RECORD writes it (URL-safe base64 without padding); <see langword="null"/> when not computed.</summary>
    public string? RecordHash { get; init; }
}
