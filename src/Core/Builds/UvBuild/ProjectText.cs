using PyTool.Projects.PyProject;
using PyTool.Toml;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>Reads the fields of <c>[project]</c> that only a backend needs, as they are written.</summary>
internal sealed class ProjectText
{
    private readonly TomlTable _table;

    public ProjectText(PyProjectFile file)
    {
        File = file;
        if (file.Project is null)
        {
            throw BuildFailure.Because("Invalid metadata format in: pyproject.toml", BuildFailure.Because("missing field `project`"));
        }

        _table = file.Project.Table;
        if (file.Project.Version is null)
        {
            throw BuildFailure.Because("Invalid metadata format in: pyproject.toml", BuildFailure.Because("missing field `version`"));
        }

        if (file.Project.Dynamic.Count > 0)
        {
            throw Invalid("Dynamic metadata is not supported");
        }
    }

    public PyProjectFile File { get; }

    /// <summary>The name as written.</summary>
    public string Name => Text("name")!;

    public static Abstractions.Plugins.PyToolException Invalid(string reason) => BuildFailure.Because("Invalid project metadata", BuildFailure.Because(reason));

    public TomlValue? Find(string key) => _table.TryGetValue(key, out var value) ? value : null;

    public string? Text(string key) => Find(key) is { Kind: TomlKind.String } value ? value.AsString() : null;

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
        {
            texts.Add(item.AsString());
        }

        return texts;
    }

    /// <summary>The elements of an array; none when there is no array.</summary>
    public IEnumerable<TomlValue> Items(string key)
    {
        if (Find(key) is not { Kind: TomlKind.Array } value)
        {
            yield break;
        }

        foreach (var item in value.AsArray())
        {
            yield return item;
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string key) => Find(key) is { Kind: TomlKind.Table } value ? PairsOf(value.AsTable()) : [];

    public static IReadOnlyList<KeyValuePair<string, string>> PairsOf(TomlTable table)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var entry in table)
        {
            pairs.Add(new(entry.Key, entry.Value.AsString()));
        }

        return pairs;
    }

    /// <summary>A value that becomes a header: one line.</summary>
    public static string OneLine(string text, string field) =>
        text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : throw Invalid($"`{field}` must be a single line");
}
