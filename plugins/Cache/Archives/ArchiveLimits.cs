namespace PyTool.Plugins.Cache.Archives;

/// <summary>What an honest wheel stays below.</summary>
internal sealed class ArchiveLimits
{
    /// <summary>Unpacked bytes of one archive.</summary>
    public long Size { get; init; } = 16L << 30;

    /// <summary>Entries of one archive.</summary>
    public int Entries { get; init; } = 500_000;

    /// <summary>Unpacked to packed bytes, looked at above <see cref="RatioFloor"/>.</summary>
    public int Ratio { get; init; } = 50;

    /// <summary>Unpacked bytes up to which any ratio is fine.</summary>
    public long RatioFloor { get; init; } = 64L << 20;

    /// <summary>Unpacked bytes of each metadata file that is read as a whole.</summary>
    public long MetadataSize { get; init; } = 16L << 20;

    /// <summary>Path segments.</summary>
    public int Depth { get; init; } = 128;

    /// <summary>Bytes of one path segment.</summary>
    public int SegmentLength { get; init; } = 255;

    /// <summary>Bytes of one path.</summary>
    public int PathLength { get; init; } = 4096;
}
