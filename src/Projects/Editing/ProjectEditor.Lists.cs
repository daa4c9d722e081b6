using PyTool.Standards.Names;
using PyTool.Toml;
using PyTool.Toml.Writing;

namespace PyTool.Projects.Editing;

public sealed partial class ProjectEditor
{
    private const string LegacyKey = "dev-dependencies";

    /// <summary>The list of a section, or <see langword="null"/> when it is not there.</summary>
    private TomlArray? FindList(DependencySection section)
    {
        var (table, key) = Locate(section);
        if (table is null || key is null || !table.Value.TryGetValue(key, out var value))
        {
            return null;
        }

        return value is { Kind: TomlKind.Array, IsInline: true } ? value.AsArray() : throw Malformed();
    }

    private TomlArray EnsureList(DependencySection section)
    {
        if (FindList(section) is { } list)
        {
            return list;
        }

        switch (section)
        {
            case DependencySection.OfExtra extra:
                _editor.Set(_editor.EnsureTable("project", "optional-dependencies"), extra.Extra.Value, "[]");
                break;
            case DependencySection.OfGroup group:
                SetNew(_editor.EnsureTable("dependency-groups"), group.Group.Value);
                break;
            default:
                _editor.Set(_isScript ? _editor.Root : _editor.EnsureTable("project"), "dependencies", "[]");
                break;
        }

        return FindList(section)!.Value;
    }

    /// <summary>A new key goes to its place if the keys are sorted, else to the end.</summary>
    private void SetNew(TomlTable table, string key)
    {
        string? before = null;
        string? previous = null;
        foreach (var entry in table)
        {
            if (previous is not null && string.CompareOrdinal(previous, entry.Key) > 0)
            {
                before = null;
                break;
            }

            previous = entry.Key;
            before ??= string.CompareOrdinal(entry.Key, key) > 0 ? entry.Key : null;
        }

        _editor.Set(table, key, "[]", before);
    }

    private (TomlTable? Table, string? Key) Locate(DependencySection section)
    {
        if (_isScript)
        {
            return (_editor.Root, "dependencies");
        }

        if (_editor.Root.TryGetValue("project"u8, out var project) && (project.Kind != TomlKind.Table || project.IsInline))
        {
            throw Malformed();
        }

        switch (section)
        {
            case DependencySection.OfExtra extra:
                var extras = _editor.FindTable("project", "optional-dependencies");
                return (extras, FindKey(extras, k => ExtraName.TryParse(k, out var name) && name == extra.Extra));
            case DependencySection.OfGroup group:
                var groups = _editor.FindTable("dependency-groups");
                var key = FindKey(groups, k => GroupName.TryParse(k, out var name) && name == group.Group);
                var uv = _editor.FindTable("tool", "uv");
                return key is null && group.Group.Value == "dev" && uv?.ContainsKey(LegacyKey) == true ? (uv, LegacyKey) : (groups, key);
            default:
                return (_editor.FindTable("project"), "dependencies");
        }
    }

    private static string? FindKey(TomlTable? table, Func<string, bool> isMatch)
    {
        if (table is { } entries)
        {
            foreach (var entry in entries)
            {
                if (isMatch(entry.Key))
                {
                    return entry.Key;
                }
            }
        }

        return null;
    }

    private static string?[] TextsOf(TomlArray array)
    {
        var texts = new string?[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            texts[i++] = element.Kind == TomlKind.String ? element.AsString() : null;
        }

        return texts;
    }

    private static string Quote(string text) => TomlText.String(text);
}
