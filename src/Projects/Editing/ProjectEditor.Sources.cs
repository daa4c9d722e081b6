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

        _editor.InsertElement(members, members.Count, Quote(path), TomlArrayLayout.Multiline);
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
            _editor.InsertArrayTable(uv, "index", 0, Entries(name, location, isDefault));
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
