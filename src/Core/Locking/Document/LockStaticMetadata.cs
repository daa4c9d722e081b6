using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Document;

/// <summary>An entry of <c>dependency-metadata</c>.</summary>
public sealed class LockStaticMetadata
{
    /// <summary>The distribution.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The only version; <see langword="null"/>: all.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>Requirements in their own notation, in the order given.</summary>
    public IReadOnlyList<string> RequiresDist { get; init; } = [];

    /// <summary>Pythons; <see langword="null"/>: not stated.</summary>
    public string? RequiresPython { get; init; }

    /// <summary>Extras, in the order given.</summary>
    public IReadOnlyList<string> ProvidesExtras { get; init; } = [];
}
