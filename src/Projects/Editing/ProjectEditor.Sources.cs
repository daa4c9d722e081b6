using System.Text;
using PyTool.Standards.Names;
using PyTool.Toml;
using PyTool.Toml.Editing;
using PyTool.Toml.Writing;

namespace PyTool.Projects.Editing;

public sealed partial class ProjectEditor
{
    /// <summary>Sets the source of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="source">Keys and values in TOML, in the order to write: <c>git</c>, <c>"https://…"</c>.</param>
    public void SetSource(PackageName name, IEnumerable<KeyValuePair<string, string>> source)
    {
        _hasNewSources |= _editor.FindTable("tool", "uv", "sources") is null;
        var table = _editor.EnsureTable("tool", "uv", "sources");
        var key = FindKey(table, k => PackageName.TryParse(k, out var other) && other == name) ?? name.Value;
        _editor.Set(table, key, TomlText.InlineTable(source));
    }

    /// <summary>Whether a name has a source.</summary>
    public bool HasSource(PackageName name) => FindSource(name) is not null;

    /// <summary>Removes the source of a name, and tables that are empty then.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RemoveSource(PackageName name)
    {
        if (FindSource(name) is not { } key)
        {
            return false;
        }

        _editor.Remove(_editor.FindTable("tool", "uv", "sources")!.Value, key);
        if (_editor.FindTable("tool", "uv", "sources") is { Count: 0 })
        {
            _editor.Remove(_editor.FindTable("tool", "uv")!.Value, "sources");
        }

        RemoveIfEmpty("tool", "uv");
        return true;
    }

    /// <summary>Adds a member to the workspace, which is made if there is none.</summary>
    /// <param name="path">Path of the member relative to the root, with <c>/</c>.</param>
    public void AddWorkspaceMember(string path)
    {
        var workspace = _editor.EnsureTable("tool", "uv", "workspace");
        if (!workspace.TryGetArray("members", out var members))
        {
            _editor.Set(workspace, "members", "[]");
            members = _editor.FindTable("tool", "uv", "workspace")!.Value.GetArray("members");
        }

        if (members.Count == 0)
        {
            _editor.InsertElement(members, 0, Quote(path), TomlArrayLayout.Multiline);
            return;
        }

        // As uv has it, what is behind the last element stays behind the last one: the old last one moves up, the new one takes its place.
        var last = members.Count - 1;
        _editor.InsertElement(members, last, members.ElementAt(last).ToString(), TomlArrayLayout.Multiline);
        _editor.ReplaceElement(_editor.FindTable("tool", "uv", "workspace")!.Value.GetArray("members"), last + 1, Quote(path), TomlArrayLayout.Multiline);
    }

    /// <summary>Records an index, or changes the one with its name or URL; it comes first then. Sources that are new too are set before, as uv does.</summary>
    /// <param name="name">Its name, or <see langword="null"/>.</param>
    /// <param name="location">Its URL without credentials, or its path.</param>
    /// <param name="isDefault">Whether it takes the place of the default index.</param>
    public void AddIndex(string? name, string location, bool isDefault)
    {
        if (_editor.FindTable("tool", "uv") is not { } uv)
        {
            AppendIndex(Entries(name, location, isDefault));
            return;
        }

        var existing = FindIndex(name, location, isDefault);
        if (existing < 0)
        {
            var isFirst = !uv.ContainsKey("index");
            _editor.InsertArrayTable(uv, "index", 0, Entries(name, location, isDefault));
            if (_hasNewSources && !isFirst)
            {
                MoveSourcesBehindFirstIndex();
            }

            return;
        }

        if (existing > 0)
        {
            _editor.MoveArrayTableUp(uv.GetArray("index"), existing, 0);
        }

        if (name is not null)
        {
            _editor.Set(FirstIndex(), "name", Quote(name));
        }

        _editor.Set(FirstIndex(), "url", Quote(location));
        if (isDefault)
        {
            _editor.Set(FirstIndex(), "default", "true");
        }
    }

    /// <summary>New sources stand between a new index and those that were there, as uv has it.</summary>
    private void MoveSourcesBehindFirstIndex()
    {
        var text = _editor.ToString();
        if (!text.All(char.IsAscii) || text.Contains('\r', StringComparison.Ordinal))
        {
            // Offsets are those of bytes; the order of tables means nothing, so the rest is left as it is.
            return;
        }

        var sources = _editor.FindTable("tool", "uv", "sources")!.Value;
        var (start, end) = (sources.Value.Span.Start, EndOf(sources, text));
        var target = EndOf(FirstIndex(), text);
        if (start < target || text[start] != '[')
        {
            return;
        }

        var blank = start >= 2 && text[start - 1] == '\n' && text[start - 2] == '\n' ? 1 : 0;
        var moved = text[..target] + "\n" + text[start..end].TrimEnd('\n') + "\n" + text[target..(start - blank)] + text[end..];
        _editor = new TomlEditor(TomlDocument.Parse(moved, _editor.Document.FileName));
    }

    /// <summary>End of the line with the last entry of a table.</summary>
    private static int EndOf(TomlTable table, string text)
    {
        var end = table.Value.Span.End;
        foreach (var entry in table)
        {
            end = Math.Max(end, entry.Value.Span.End);
        }

        var line = text.IndexOf('\n', end);
        return line < 0 ? text.Length : line + 1;
    }

    /// <summary>The first key of <c>[tool.uv]</c>: the table gets no header of its own.</summary>
    private void AppendIndex(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var text = new StringBuilder(_editor.ToString());
        var newLine = _editor.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (text.Length > 0)
        {
            text.Append(text[^1] == '\n' ? newLine : newLine + newLine);
        }

        text.Append("[[tool.uv.index]]").Append(newLine);
        foreach (var (key, value) in entries)
        {
            text.Append(key).Append(" = ").Append(value).Append(newLine);
        }

        _editor = new TomlEditor(TomlDocument.Parse(text.ToString(), _editor.Document.FileName));
    }

    private static IEnumerable<KeyValuePair<string, string>> Entries(string? name, string location, bool isDefault)
    {
        if (name is not null)
        {
            yield return new("name", Quote(name));
        }

        yield return new("url", Quote(location));
        if (isDefault)
        {
            yield return new("default", "true");
        }
    }

    private TomlTable FirstIndex()
    {
        foreach (var element in _editor.FindTable("tool", "uv")!.Value.GetArray("index"))
        {
            return element.AsTable();
        }

        throw Malformed();
    }

    private int FindIndex(string? name, string location, bool isDefault)
    {
        if (_editor.FindTable("tool", "uv") is not { } uv || !uv.TryGetArray("index", out var indexes))
        {
            return -1;
        }

        var i = 0;
        foreach (var element in indexes)
        {
            var table = element.AsTable();
            var isSame = (name is not null && table.TryGetString("name", out var otherName) && otherName == name)
                || (table.TryGetString("url", out var url) && url.TrimEnd('/') == location.TrimEnd('/'))
                || (isDefault && table.TryGetBoolean("default", out var otherDefault) && otherDefault);
            if (isSame)
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private string? FindSource(PackageName name)
        => FindKey(_editor.FindTable("tool", "uv", "sources"), k => PackageName.TryParse(k, out var other) && other == name);

    private void RemoveIfEmpty(string parent, string key)
    {
        if (_editor.FindTable(parent, key) is { Count: 0 } && _editor.FindTable(parent) is { } table)
        {
            _editor.Remove(table, key);
        }

        if (_editor.FindTable(parent) is { Count: 0 })
        {
            _editor.Remove(_editor.Root, parent);
        }
    }
}
