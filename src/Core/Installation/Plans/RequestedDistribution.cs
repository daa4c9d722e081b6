using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Installation.Plans;

/// <summary>A distribution that an environment is to hold, chosen by a resolution or a lock.</summary>
public sealed class RequestedDistribution
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version; <see langword="null"/> for a source tree whose version only a build tells.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>The wheel to install; <see langword="null"/>: it must be built, see <see cref="Execution.IWheelBuilder"/>.</summary>
    public WheelArtifact? Wheel { get; init; }

    /// <summary>The source distribution of an index that <see cref="Wheel"/> must be built from; <see langword="null"/>: the index is asked, or <see cref="Source"/> says it all.</summary>
    public Abstractions.Artifacts.Artifact? SourceDistribution { get; init; }

    /// <summary>Text of <c>direct_url.json</c> (PEP 610), see <see cref="DirectUrlText"/>; <see langword="null"/> for installs from an index.</summary>
    public string? DirectUrlJson { get; init; }

    /// <summary>Text of <c>uv_cache.json</c>: what a local source looked like; <see langword="null"/>: none is written, and none is compared.</summary>
    public string? CacheInfoJson { get; init; }

    /// <summary>Text of <c>uv_build.json</c>: the settings of a build, <c>{}</c> without special ones; <see langword="null"/> for wheels that were not built here.</summary>
    public string? BuildInfoJson { get; init; }

    /// <summary>Install it again even when it is there (<c>--reinstall</c>, <c>--reinstall-package</c>). Default: no.</summary>
    public bool Reinstall { get; init; }

    /// <summary>For messages: <c>name==version</c>, with the URL for direct ones.</summary>
    public override string ToString() => Version is null ? Name.Value : $"{Name}=={Version}";
}
