namespace PyTool.Plugins.Cache.Platforms;

/// <summary>What one look at a path tells, without following a link at its end.</summary>
internal readonly struct FileStamp
{
    public required FileKind Kind { get; init; }

    public required long Size { get; init; }

    /// <summary>Time of the last change of the content, nanoseconds since 1970.</summary>
    public required long Modified { get; init; }

    /// <summary>Time of the last change of the inode, nanoseconds since 1970; 0 where unknown.</summary>
    public long Changed { get; init; }

    public ulong Inode { get; init; }

    public uint Links { get; init; }

    /// <summary>Owner; <see langword="null"/> where the platform has no such number.</summary>
    public uint? Owner { get; init; }

    /// <summary>The twelve permission bits; 0 where the platform has none.</summary>
    public int Mode { get; init; }
}
