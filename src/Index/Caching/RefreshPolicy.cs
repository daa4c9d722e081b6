using PyTool.Standards.Names;

namespace PyTool.Index.Caching;

/// <summary>Which stored answers are asked for again although they are fresh (<c>--refresh</c>, <c>--refresh-package</c>).</summary>
public sealed class RefreshPolicy
{
    private readonly HashSet<PackageName>? _packages;
    private readonly DateTimeOffset _since;
    private readonly bool _all;

    private RefreshPolicy(bool all, HashSet<PackageName>? packages, DateTimeOffset since)
    {
        _all = all;
        _packages = packages;
        _since = since;
    }

    /// <summary>None.</summary>
    public static RefreshPolicy None { get; } = new(false, null, default);

    /// <summary>All that were stored before a moment, usually the start of the command.</summary>
    public static RefreshPolicy All(DateTimeOffset since) => new(true, null, since);

    /// <summary>Those of some packages that were stored before a moment.</summary>
    public static RefreshPolicy Packages(IEnumerable<PackageName> packages, DateTimeOffset since) => new(false, [.. packages], since);

    internal bool Applies(PackageName? package, CachePolicy policy) =>
        (_all || (package is { } name && _packages is not null && _packages.Contains(name))) && policy.StoredAt < _since.ToUnixTimeMilliseconds();
}
