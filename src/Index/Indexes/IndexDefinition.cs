using PyTool.Abstractions.Packages;
using PyTool.Index.Urls;
using PyTool.Standards.Names;

namespace PyTool.Index.Indexes;

/// <summary>One configured index.</summary>
public sealed class IndexDefinition
{
    /// <summary>Where it is: an http, https or file URL.</summary>
    public required CredentialUrl Url { get; init; }

    /// <summary>How the index is named in locks and messages: its URL without credentials as configured, or an absolute path. <see langword="null"/>: as in <see cref="Url"/>.</summary>
    public string? Identity { get; init; }

    /// <summary>Its name; <see langword="null"/>: none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether only packages that name it are looked for there. Default: no.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Whether it is the last to be asked. Default: no.</summary>
    public bool IsDefault { get; init; }

    /// <summary>How it lists its files. Default: a page for each project.</summary>
    public IndexFormat Format { get; init; }

    /// <summary>When credentials are sent. Default: when needed.</summary>
    public AuthenticationPolicy Authentication { get; init; }

    /// <summary>Error statuses that mean "no such package", besides 404.</summary>
    public IReadOnlyList<int> IgnoredErrorCodes { get; init; } = [];

    /// <summary>Replaces the <c>Cache-Control</c> of pages; <see langword="null"/>: as the server says.</summary>
    public string? ApiCacheControl { get; init; }

    /// <summary>Replaces the <c>Cache-Control</c> of files; <see langword="null"/>: as the server says.</summary>
    public string? FilesCacheControl { get; init; }

    /// <summary>Cut-off date for its files; <see langword="null"/>: the one for all.</summary>
    public CutOff? ExcludeNewer { get; init; }

    /// <summary>Cut-off dates for single packages of it.</summary>
    public IReadOnlyDictionary<PackageName, CutOff> ExcludeNewerByPackage { get; init; } = NoCutOffs;

    /// <summary>Where distributions are uploaded; <see langword="null"/>: not configured.</summary>
    public CredentialUrl? PublishUrl { get; init; }

    /// <summary>The index as the contract names it.</summary>
    public IndexReference Reference => field ??= new IndexReference { Url = Identity ?? Url.Url, Name = Name, IsFlat = Format == IndexFormat.Flat };

    /// <summary>The URL, masked.</summary>
    public override string ToString() => Name is null ? Url.ToString() : $"{Name} ({Url})";

    private static readonly Dictionary<PackageName, CutOff> NoCutOffs = [];
}
