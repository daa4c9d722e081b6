using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;

namespace PyTool.Projects.Indexes;

/// <summary>An index as configured: an entry of <c>[[tool.uv.index]]</c> or what an option or variable says.</summary>
public sealed class IndexDefinition
{
    /// <summary>URL as written (credentials included), or absolute path of a local index.</summary>
    public required string Location { get; init; }

    /// <summary>The text as written.</summary>
    public required string Given { get; init; }

    /// <summary>Whether <see cref="Location"/> is a path and not a URL.</summary>
    public bool IsPath { get; init; }

    /// <summary>Name, or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it only serves packages that are pinned to it.</summary>
    public bool Explicit { get; init; }

    /// <summary>Whether it takes the place of the default index.</summary>
    public bool Default { get; init; }

    /// <summary>Whether it is a flat list of files.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Where to upload to, or <see langword="null"/>.</summary>
    public string? PublishUrl { get; init; }

    /// <summary>Whether credentials are sent: <c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public string Authenticate { get; init; } = "auto";

    /// <summary>Status codes that count as "not here"; <see langword="null"/>: the built-in ones.</summary>
    public IReadOnlyList<int>? IgnoreErrorCodes { get; init; }

    /// <summary>Cache-Control of its pages instead of the server's, or <see langword="null"/>.</summary>
    public string? CacheControlApi { get; init; }

    /// <summary>Cache-Control of its files instead of the server's, or <see langword="null"/>.</summary>
    public string? CacheControlFiles { get; init; }

    /// <summary>Preferred hash algorithm, or <see langword="null"/>.</summary>
    public string? HashAlgorithm { get; init; }

    /// <summary>Newest file to be seen, or <see langword="null"/>: as configured.</summary>
    public ExcludeNewerValue? ExcludeNewer { get; init; }

    /// <summary>Newest file to be seen of single packages.</summary>
    public IReadOnlyDictionary<Standards.Names.PackageName, ExcludeNewerValue>? ExcludeNewerPackage { get; init; }

    /// <summary>Where it is defined; <see langword="null"/> for one that no setting defines.</summary>
    public SettingOrigin? Origin { get; init; }
}
