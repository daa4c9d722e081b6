using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Abstractions.Packages;

/// <summary>A requirement whose source is settled: what PEP 508 says, with <c>tool.uv.sources</c> applied.</summary>
public sealed class PackageRequirement
{
    /// <summary>The distribution that is wanted.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Extras in the order written, duplicates kept.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>Dependency groups of the distribution (workspace members only).</summary>
    public IReadOnlyList<GroupName> Groups { get; init; } = [];

    /// <summary>Allowed versions. Default: every version.</summary>
    public VersionSpecifiers Specifiers { get; init; } = VersionSpecifiers.Any;

    /// <summary>When the requirement holds. Default: always.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Where the distribution comes from; <see langword="null"/>: from the configured indexes. Never <see cref="PackageSource.Registry"/>.</summary>
    public PackageSource? Source { get; init; }

    /// <summary>The only index that may serve it; <see langword="null"/>: any that is not explicit.</summary>
    public IndexReference? Index { get; init; }

    /// <summary>The extra or group that <see cref="Index"/> or <see cref="Source"/> is bound to; <see langword="null"/>: to none.</summary>
    public ConflictItem? SourceScope { get; init; }

    /// <summary>For messages: the file, group or option it came from; <see langword="null"/> when it came from package metadata.</summary>
    public string? Origin { get; init; }
}
