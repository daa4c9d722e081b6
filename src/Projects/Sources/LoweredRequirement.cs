using PyTool.Projects.Indexes;
using PyTool.Projects.PyProject;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.Sources;

/// <summary>A requirement whose source is settled: what PEP 508 says, with <c>tool.uv.sources</c> applied. Has the shape of the contract's requirement.</summary>
public sealed class LoweredRequirement
{
    /// <summary>The distribution that is wanted.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Extras in the order written, duplicates kept.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>Allowed versions.</summary>
    public VersionSpecifiers Specifiers { get; init; } = VersionSpecifiers.Any;

    /// <summary>When it holds.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Where it comes from; <see langword="null"/>: from the configured indexes.</summary>
    public LoweredSource? Source { get; init; }

    /// <summary>The only index that may serve it, or <see langword="null"/>.</summary>
    public IndexDefinition? Index { get; init; }

    /// <summary>The extra or group that <see cref="Index"/> or <see cref="Source"/> is bound to, or <see langword="null"/>.</summary>
    public ConflictEntry? SourceScope { get; init; }

    /// <summary>The same requirement, only where a marker holds.</summary>
    public LoweredRequirement Within(Marker marker) => marker.IsTrue ? this : new LoweredRequirement
    {
        Name = Name,
        Extras = Extras,
        Specifiers = Specifiers,
        Marker = Marker.And(marker),
        Source = Source,
        Index = Index,
        SourceScope = SourceScope,
    };
}
