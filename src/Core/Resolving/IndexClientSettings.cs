using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Index;
using PyTool.Index.Caching;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;
using ProjectIndex = PyTool.Projects.Indexes.IndexDefinition;

namespace PyTool.Core.Resolving;

/// <summary>The options of index clients from settings.</summary>
public static class IndexClientSettings
{
    /// <summary>Everything as configured.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="now">The time that relative dates count from.</param>
    /// <param name="cacheDirectory">The cache; <see langword="null"/>: nothing is kept.</param>
    /// <param name="further">Indexes that only some requirements name, with the lowest priority.</param>
    /// <param name="refresh">Stored answers that are asked for again; <see langword="null"/>: none.</param>
    public static IndexClientOptions Of(UvSettings settings, DateTimeOffset now, string? cacheDirectory, IEnumerable<ProjectIndex>? further = null, RefreshPolicy? refresh = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new IndexClientOptions
        {
            Indexes = ConfiguredIndexes.Of(settings, now, further ?? []),
            CacheDirectory = cacheDirectory,
            Refresh = refresh ?? RefreshPolicy.None,
            Strategy = LockWords.Indexes(settings.Get(SettingKeys.IndexStrategy, "first-index")) ?? IndexStrategy.FirstIndex,
            Builds = Builds(settings),
            ExcludeNewer = settings.Find(SettingKeys.ExcludeNewer) is { } newer ? CutOffs.Of(newer.Value, now) : null,
            ExcludeNewerByPackage = settings.Find(SettingKeys.ExcludeNewerPackage) is { } packages ? CutOffs.Of(packages.Value, now) : CutOffs.None,
        };
    }

    /// <summary>Which kinds of files may be used.</summary>
    public static BuildPolicy Builds(UvSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new BuildPolicy
        {
            NoBuild = settings.IsSet(SettingKeys.NoBuild),
            NoBuildPackages = Names(settings.Get(SettingKeys.NoBuildPackage, [])),
            NoBinary = settings.IsSet(SettingKeys.NoBinary),
            NoBinaryPackages = Names(settings.Get(SettingKeys.NoBinaryPackage, [])),
        };
    }

    private static HashSet<PackageName> Names(IReadOnlyList<PackageName> names) => [.. names];
}
