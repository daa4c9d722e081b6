namespace PyTool.Abstractions.Caching;

/// <summary>One file to place.</summary>
public sealed class LinkItem
{
    /// <summary>The file.</summary>
    public required CachedFile File { get; init; }

    /// <summary>Absolute path it goes to.</summary>
    public required string Target { get; init; }

    /// <summary>Must be a full copy because it is changed afterwards. Default: no.</summary>
    public bool MustCopy { get; init; }
}
