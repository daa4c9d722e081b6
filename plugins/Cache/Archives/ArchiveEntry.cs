namespace PyTool.Plugins.Cache.Archives;

/// <summary>One entry, as its header and the directory agree on it.</summary>
internal sealed class ArchiveEntry
{
    public required string Name { get; init; }

    public required long Offset { get; init; }

    /// <summary>Where the packed bytes begin.</summary>
    public required long DataOffset { get; init; }

    public required long PackedSize { get; init; }

    public required long Size { get; init; }

    public required uint Crc { get; init; }

    public required bool IsDeflated { get; init; }

    public bool IsExecutable { get; init; }

    public bool IsDirectory => Name.EndsWith('/');
}
