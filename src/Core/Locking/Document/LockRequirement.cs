using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking.Document;

/// <summary>A requirement as a lock writes it.</summary>
public sealed class LockRequirement
{
    /// <summary>The distribution.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Extras as written.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>Groups of the distribution.</summary>
    public IReadOnlyList<GroupName> Groups { get; init; } = [];

    /// <summary>When it holds.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Allowed versions; none with a <see cref="Source"/>.</summary>
    public VersionSpecifiers Specifiers { get; init; } = VersionSpecifiers.Any;

    /// <summary>The only index that may serve it, without credentials; <see langword="null"/>: any.</summary>
    public string? Index { get; init; }

    /// <summary>The extra or group that the index is bound to; <see langword="null"/>: to none.</summary>
    public ConflictItem? Conflict { get; init; }

    /// <summary>Where it comes from; <see langword="null"/>: from an index.</summary>
    public LockSource? Source { get; init; }
}
