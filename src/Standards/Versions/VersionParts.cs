namespace PyTool.Standards.Versions;

/// <summary>All segments of a version; kept only by versions that do not fit into a <see cref="VersionKey"/>.</summary>
internal sealed class VersionParts
{
    /// <summary>Stands for "no such segment" in <see cref="Post"/> and <see cref="Dev"/>; no segment can be this large.</summary>
    public const ulong None = ulong.MaxValue;

    public required ulong Epoch { get; init; }

    public required ulong[] Release { get; init; }

    public required PreReleaseKind Pre { get; init; }

    public required ulong PreNumber { get; init; }

    public required ulong Post { get; init; }

    public required ulong Dev { get; init; }

    public required LocalSegment[]? Local { get; init; }
}
