namespace PyTool.Index.Metadata;

/// <summary>Bounds on what is read to find metadata.</summary>
internal static class MetadataLimits
{
    /// <summary>Bytes of a METADATA file, decoded.</summary>
    public const int File = 64 << 20;

    /// <summary>Bytes of one part of an archive, for example its directory.</summary>
    public const int Part = 128 << 20;

    /// <summary>Bytes of the tail of a wheel that are asked for first: directory and metadata of most.</summary>
    public const int Tail = 64 << 10;

    /// <summary>Unpacked bytes of a source distribution that are passed in search of its PKG-INFO.</summary>
    public const long Unpacked = 4L << 30;

    /// <summary>Entries of a source distribution that are passed.</summary>
    public const int Entries = 500_000;
}
