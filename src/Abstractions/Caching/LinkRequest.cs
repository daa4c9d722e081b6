namespace PyTool.Abstractions.Caching;

/// <summary>Files of one cached wheel and where they go.</summary>
public sealed class LinkRequest
{
    /// <summary>The wheel.</summary>
    public required CachedWheel Wheel { get; init; }

    /// <summary>The files, chosen and checked by Core.</summary>
    public required IReadOnlyList<LinkItem> Items { get; init; }

    /// <summary>The wanted way; <see langword="null"/>: the best one for the platform.</summary>
    public LinkMode? Mode { get; init; }
}
