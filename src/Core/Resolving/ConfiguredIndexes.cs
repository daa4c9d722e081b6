using PyTool.Index.Indexes;
using PyTool.Index.Urls;
using PyTool.Projects.Settings;
using ProjectIndex = PyTool.Projects.Indexes.IndexDefinition;

namespace PyTool.Core.Resolving;

/// <summary>The indexes of a command in the order of their priority.</summary>
public static class ConfiguredIndexes
{
    /// <summary>The index that is used when none is configured.</summary>
    public const string DefaultUrl = "https://pypi.org/simple";

    /// <summary>The indexes of the settings, then those that only some requirements name.</summary>
    internal static IReadOnlyList<IndexDefinition> Of(UvSettings settings, DateTimeOffset now, IEnumerable<ProjectIndex> further)
    {
        var found = new List<IndexDefinition>();
        var urls = new HashSet<(string, bool)>();
        foreach (var index in List(settings))
        {
            Add(found, urls, Convert(index, now, index.Explicit));
        }

        foreach (var index in further)
        {
            Add(found, urls, Convert(index, now, isExplicit: true));
        }

        return found;
    }

    /// <summary>The indexes of the settings: those before the default, the default, the flat lists. Of one name only the first counts.</summary>
    public static IReadOnlyList<ProjectIndex> List(UvSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var all = new List<ProjectIndex>();
        all.AddRange(settings.Get(SettingKeys.Index, []));
        all.AddRange(settings.Get(SettingKeys.ExtraIndexUrl, []));
        if (settings.Find(SettingKeys.IndexUrl) is { } single)
        {
            all.Add(single.Value);
        }

        var isOff = settings.IsSet(SettingKeys.NoIndex);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<ProjectIndex>(all.Count);
        ProjectIndex? standard = null;
        foreach (var index in all)
        {
            if (index.Name is { } name && !names.Add(name))
            {
                continue;
            }

            if (index.IsFlat || index.Explicit || !isOff)
            {
                if (!index.Default)
                {
                    kept.Add(index);
                }
                else
                {
                    standard ??= index;
                }
            }
        }

        if (!isOff || standard is { IsFlat: true })
        {
            kept.Add(standard ?? new ProjectIndex { Location = DefaultUrl, Given = DefaultUrl, Default = true });
        }

        kept.AddRange(settings.Get(SettingKeys.FindLinks, []));
        return kept;
    }

    /// <summary>Whether the user configured any index.</summary>
    public static bool AreGiven(UvSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Find(SettingKeys.Index) is { Value.Count: > 0 } || settings.Find(SettingKeys.ExtraIndexUrl) is not null || settings.Find(SettingKeys.IndexUrl) is not null
            || settings.Find(SettingKeys.FindLinks) is { Value.Count: > 0 } || settings.IsSet(SettingKeys.NoIndex);
    }

    /// <summary>An index of the settings as the index client wants it.</summary>
    /// <param name="index">The index.</param>
    /// <param name="now">The time that relative dates count from.</param>
    /// <param name="isExplicit">Whether only those packages come from it that name it.</param>
    public static IndexDefinition Convert(ProjectIndex index, DateTimeOffset now, bool isExplicit = false) => new()
    {
        Url = CredentialUrl.Parse(index.IsPath ? FileUrl(index.Location) : index.Location),
        Identity = index.IsPath ? index.Location : LocalPathOf(index.Location),
        Name = index.Name,
        IsExplicit = isExplicit,
        IsDefault = index.Default,
        Format = index.IsFlat ? IndexFormat.Flat : IndexFormat.Simple,
        Authentication = index.Authenticate switch
        {
            "always" => AuthenticationPolicy.Always,
            "never" => AuthenticationPolicy.Never,
            _ => AuthenticationPolicy.Auto,
        },
        IgnoredErrorCodes = index.IgnoreErrorCodes ?? [],
        ApiCacheControl = index.CacheControlApi,
        FilesCacheControl = index.CacheControlFiles,
        ExcludeNewer = index.ExcludeNewer is { } newer ? CutOffs.Of(newer, now) : null,
        ExcludeNewerByPackage = index.ExcludeNewerPackage is { } packages ? CutOffs.Of(packages, now) : CutOffs.None,
        PublishUrl = index.PublishUrl is { } publish ? CredentialUrl.Parse(publish) : null,
    };

    internal static string FileUrl(string path) => new Uri(path).AbsoluteUri;

    private static string? LocalPathOf(string location) =>
        location.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(location, UriKind.Absolute, out var uri) ? Path.TrimEndingDirectorySeparator(uri.LocalPath) : null;

    private static void Add(List<IndexDefinition> found, HashSet<(string, bool)> urls, IndexDefinition index)
    {
        if (urls.Add((index.Reference.Url, index.Reference.IsFlat)))
        {
            found.Add(index);
        }
    }
}
