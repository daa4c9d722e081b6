using PyTool.Abstractions.Resolution;
using PyTool.Index.Caching;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;
using PyTool.Standards.Names;

namespace PyTool.Index;

/// <summary>What an <see cref="IndexClient"/> depends on besides the network.</summary>
public sealed class IndexClientOptions
{
    /// <summary>The indexes in the order of their priority, flat ones and explicit ones included. Of two with one name or one URL the caller keeps the first.</summary>
    public required IReadOnlyList<IndexDefinition> Indexes { get; init; }

    /// <summary>Absolute path of the cache directory; <see langword="null"/>: nothing is kept.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Stored answers that are asked for again. Default: none.</summary>
    public RefreshPolicy Refresh { get; init; } = RefreshPolicy.None;

    /// <summary>How indexes compete. Default: the first that has the package.</summary>
    public IndexStrategy Strategy { get; init; } = IndexStrategy.FirstIndex;

    /// <summary>Kinds of files that may not be used. Default: all may.</summary>
    public BuildPolicy Builds { get; init; } = BuildPolicy.Default;

    /// <summary>Cut-off date for all files; <see langword="null"/>: none.</summary>
    public CutOff? ExcludeNewer { get; init; }

    /// <summary>Cut-off dates of single packages.</summary>
    public IReadOnlyDictionary<PackageName, CutOff> ExcludeNewerByPackage { get; init; } = NoCutOffs;

    private static readonly Dictionary<PackageName, CutOff> NoCutOffs = [];
}
