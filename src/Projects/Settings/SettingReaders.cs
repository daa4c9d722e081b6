using PyTool.Projects.Indexes;
using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Projects.Settings.Files;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.Settings;

/// <summary>Reading of values that several keys share.</summary>
internal static class SettingReaders
{
    public static SettingKey<bool> Flag(string name) => new(name, static (v, _) => v.ReadBoolean(), parse: static (t, _) => BooleanText.Parse(t));

    public static SettingKey<string> Text(string name, string expected = "a string")
        => new(name, (v, _) => v.ReadString(expected), parse: static (t, _) => t);

    public static SettingKey<string> Choice(string name, string[] choices)
        => new(name, (v, _) => ReadChoice(v, choices), parse: (t, _) => choices.Contains(t, StringComparer.Ordinal) ? t : throw new FormatException("unknown value"));

    public static SettingKey<int> Count(string name)
        => new(name, static (v, _) => (int)v.ReadInteger("a nonzero usize", 1, int.MaxValue), parse: static (t, _) => NumberText.ParseCount(t));

    public static SettingKey<IReadOnlyList<string>> Texts(string name, char separator = ' ')
        => List(name, static v => v.ReadString(), (t, _) => Split(t, separator));

    public static SettingKey<IReadOnlyList<PackageName>> Names(string name)
        => List(name, static v => v.ReadPackageName(), static (t, _) => [.. Split(t, ' ').Select(PackageName.Parse)]);

    public static SettingKey<IReadOnlyList<T>> List<T>(string name, Func<TomlValue, T> read, Func<string, string, IReadOnlyList<T>>? parse = null)
        => new(name, (v, _) => DependencyReader.ReadList(v, read), Concatenate, parse);

    public static IReadOnlyList<T> Concatenate<T>(IReadOnlyList<T> strong, IReadOnlyList<T> weak) => [.. strong, .. weak];

    public static IReadOnlyDictionary<TKey, TValue> Unite<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> strong, IReadOnlyDictionary<TKey, TValue> weak)
        where TKey : notnull
    {
        var united = new SortedDictionary<TKey, TValue>(weak.ToDictionary(static p => p.Key, static p => p.Value));
        foreach (var (key, value) in strong)
        {
            united[key] = value;
        }

        return united;
    }

    public static string ReadChoice(TomlValue value, string[] choices)
    {
        if (value.Kind != TomlKind.String)
        {
            throw value.Wrong("wanted string or table");
        }

        var text = value.AsString();
        return choices.Contains(text, StringComparer.Ordinal) ? text : throw value.UnknownVariant(text, choices);
    }

    public static IReadOnlyDictionary<PackageName, T> ReadMap<T>(TomlValue value, string expected, Func<TomlValue, T> read)
    {
        var map = new SortedDictionary<PackageName, T>();
        foreach (var entry in value.ReadTable(expected))
        {
            map[entry.ReadPackageKey()] = read(entry.Value);
        }

        return map;
    }

    public static IndexDefinition ReadIndexUrl(TomlValue value, SettingFile file, bool isDefault, bool isFlat)
    {
        var text = value.ReadString();
        if (text.Length == 0)
        {
            throw value.Wrong("path could not be converted to an absolute path: ");
        }

        if (IndexLocation.IsUrl(text) && UrlText.Objection(text) is { } objection)
        {
            throw value.Wrong(objection);
        }

        return MakeIndex(text, file.Directory, isDefault, isFlat, file.OriginOf(value));
    }

    public static IndexDefinition MakeIndex(string text, string directory, bool isDefault, bool isFlat, SettingOrigin? origin)
    {
        var isUrl = IndexLocation.IsUrl(text);
        return new IndexDefinition
        {
            Given = text,
            Location = isUrl ? text : IndexLocation.PathOf(text, directory),
            IsPath = !isUrl,
            Default = isDefault,
            IsFlat = isFlat,
            Origin = origin,
        };
    }

    private static string[] Split(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
