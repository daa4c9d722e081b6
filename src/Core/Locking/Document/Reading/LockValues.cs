using System.Text;
using PyTool.Abstractions.Resolution;
using PyTool.Standards;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

/// <summary>The values that locks are made of. Texts that recur (names, markers) are parsed once.</summary>
internal sealed partial class LockValues
{
    private const int LongestText = 1 << 16;

    private readonly Dictionary<string, PackageName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Marker> _markers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LockSource> _registries = new(StringComparer.Ordinal);

    public static TomlValue Required(TomlTable table, ReadOnlySpan<byte> key, string name) =>
        table.TryGetValue(key, out var value) ? value : throw table.Value.Error($"missing field `{name}`");

    public static string Text(TomlValue value)
    {
        var text = value.AsString();
        if (text.Length > LongestText || text.Contains('\0', StringComparison.Ordinal))
        {
            throw value.Error("a text that no lock holds");
        }

        return text;
    }

    public PackageName Name(TomlValue value)
    {
        var text = Text(value);
        if (_names.TryGetValue(text, out var name))
        {
            return name;
        }

        if (!PackageName.TryParse(text, out name))
        {
            throw value.Error(NotAName(text));
        }

        _names.Add(text, name);
        return name;
    }

    public static ExtraName Extra(TomlValue value) =>
        ExtraName.TryParse(Text(value), out var name) ? name : throw value.Error(NotAName(value.AsString()));

    public static GroupName Group(TomlValue value) =>
        GroupName.TryParse(Text(value), out var name) ? name : throw value.Error(NotAName(value.AsString()));

    public static ExtraName ExtraKey(TomlEntry entry) =>
        ExtraName.TryParse(entry.Key, out var name) ? name : throw entry.Value.Error(NotAName(entry.Key));

    public static GroupName GroupKey(TomlEntry entry) =>
        GroupName.TryParse(entry.Key, out var name) ? name : throw entry.Value.Error(NotAName(entry.Key));

    public static PackageName NameKey(TomlEntry entry) =>
        PackageName.TryParse(entry.Key, out var name) ? name : throw entry.Value.Error(NotAName(entry.Key));

    public static PyVersion Version(TomlValue value) =>
        PyVersion.TryParse(Text(value), out var version) ? version : throw value.Error($"expected version to start with a number, but no leading ASCII digits were found: `{value.AsString()}`");

    public static VersionSpecifiers Specifiers(TomlValue value) =>
        VersionSpecifiers.TryParse(Text(value), out var specifiers, out var error) ? specifiers : throw value.Error($"Failed to parse version: {error}");

    public static (VersionSpecifiers Specifiers, RequiresPython Set) RequiresPython(TomlValue value)
    {
        var specifiers = Specifiers(value);
        var set = Standards.Pythons.RequiresPython.FromSpecifiers(specifiers) ?? throw value.Error($"No Python satisfies `{value.AsString()}`");
        return (specifiers, set);
    }

    public Marker Marker(TomlValue value)
    {
        var text = Text(value);
        if (_markers.TryGetValue(text, out var marker))
        {
            return marker;
        }

        try
        {
            marker = Standards.Markers.Marker.Parse(text);
        }
        catch (StandardsFormatException exception)
        {
            throw value.Error(exception.Message);
        }
        catch (MarkerTooComplexException exception)
        {
            throw value.Error(exception.Message);
        }

        _markers.Add(text, marker);
        return marker;
    }

    public IReadOnlyList<Marker> Markers(TomlTable table, ReadOnlySpan<byte> key) => table.TryGetValue(key, out var value) ? List(value, Marker) : [];

    public static T[] List<T>(TomlValue value, Func<TomlValue, T> read)
    {
        var array = value.AsArray();
        if (array.Count == 0)
        {
            return [];
        }

        var items = new T[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            items[i++] = read(element);
        }

        return items;
    }

    public IReadOnlyList<IReadOnlyList<ConflictItem>> Conflicts(TomlTable table) =>
        table.TryGetValue("conflicts"u8, out var value) ? List<IReadOnlyList<ConflictItem>>(value, set => List(set, ConflictItem)) : [];

    public ConflictItem ConflictItem(TomlValue value)
    {
        var table = value.AsTable();
        return new ConflictItem
        {
            Package = Name(Required(table, "package"u8, "package")),
            Extra = table.TryGetValue("extra"u8, out var extra) ? Extra(extra) : null,
            Group = table.TryGetValue("group"u8, out var group) ? Group(group) : null,
        };
    }

    public static LockDefaultGroups DefaultGroups(TomlValue value)
    {
        if (value.Kind == TomlKind.String)
        {
            return value.StringEquals("all"u8) ? LockDefaultGroups.All : throw value.Error("default-groups must be \"all\" or a [\"list\", \"of\", \"groups\"]");
        }

        return new LockDefaultGroups { Groups = List(value, Group) };
    }

    public static List<KeyValuePair<GroupName, VersionSpecifiers>> GroupPythons(TomlTable table, ReadOnlySpan<byte> key)
    {
        var groups = new List<KeyValuePair<GroupName, VersionSpecifiers>>();
        if (table.TryGetValue(key, out var value))
        {
            foreach (var entry in value.AsTable())
            {
                groups.Add(new(GroupKey(entry), Specifiers(entry.Value)));
            }

            groups.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        }

        return groups;
    }

    private static string NotAName(string text) =>
        $"Not a valid package or extra name: \"{Shorten(text)}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.";

    private static string Shorten(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 200)))
        {
            shown.Append(char.IsControl(character) ? '?' : character);
        }

        return shown.ToString();
    }
}
