using PyTool.Projects.Indexes;
using PyTool.Projects.PyProject;
using static PyTool.Projects.Settings.SettingReaders;

namespace PyTool.Projects.Settings;

public static partial class SettingKeys
{
    /// <summary>Indexes; those of stronger layers come first.</summary>
    public static SettingKey<IReadOnlyList<IndexDefinition>> Index { get; } =
        new("index", static (v, f) => IndexReader.ReadList(v, f.Directory, f.OriginOf), Concatenate);

    /// <summary>The default index (older form).</summary>
    public static SettingKey<IndexDefinition> IndexUrl { get; } =
        new("index-url", static (v, f) => ReadIndexUrl(v, f, isDefault: true, isFlat: false), parse: static (t, d) => MakeIndex(t, d, true, false, null));

    /// <summary>Further indexes (older form).</summary>
    public static SettingKey<IReadOnlyList<IndexDefinition>> ExtraIndexUrl { get; } = IndexList("extra-index-url", isFlat: false, ' ');

    /// <summary>Whether indexes are not used at all.</summary>
    public static SettingKey<bool> NoIndex { get; } = Flag("no-index");

    /// <summary>Flat lists of files.</summary>
    public static SettingKey<IReadOnlyList<IndexDefinition>> FindLinks { get; } = IndexList("find-links", isFlat: true, ',');

    /// <summary>How several indexes come together.</summary>
    public static SettingKey<string> IndexStrategy { get; } = Choice("index-strategy", SettingChoices.IndexStrategy);

    /// <summary>Who is asked for credentials.</summary>
    public static SettingKey<string> KeyringProvider { get; } = Choice("keyring-provider", SettingChoices.KeyringProvider);

    internal static SettingKey<IReadOnlyList<IndexDefinition>> IndexList(string name, bool isFlat, char separator) => new(
        name,
        (v, f) => DependencyReader.ReadList(v, e => ReadIndexUrl(e, f, isDefault: false, isFlat)),
        Concatenate,
        (t, d) => [.. t.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(u => MakeIndex(u, d, false, isFlat, null))]);
}
