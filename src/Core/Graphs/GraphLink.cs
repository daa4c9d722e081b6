namespace PyTool.Core.Graphs;

/// <summary>A dependency in a graph.</summary>
public sealed record GraphLink
{
    /// <summary>The other node.</summary>
    public required string Id { get; init; }

    /// <summary>When it holds; <see langword="null"/>: always.</summary>
    public string? Marker { get; init; }
}
