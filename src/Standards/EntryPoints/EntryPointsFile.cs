namespace PyTool.Standards.EntryPoints;

/// <summary>Reads <c>entry_points.txt</c> of a <c>.dist-info</c> directory: INI with <c>=</c>, comments by <c>#</c> and <c>;</c>.</summary>
public sealed class EntryPointsFile
{
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> _groups = new(StringComparer.Ordinal);

    private EntryPointsFile()
    {
    }

    /// <summary>The names of the groups, in the order of the file.</summary>
    public IReadOnlyCollection<string> Groups => _groups.Keys;

    /// <summary>The entry points of group <c>console_scripts</c>.</summary>
    /// <returns>The scripts, each with an attribute.</returns>
    /// <exception cref="StandardsFormatException">A value is not <c>module:attribute</c>.</exception>
    public IReadOnlyList<EntryPoint> ConsoleScripts() => Scripts("console_scripts");

    /// <summary>The entry points of group <c>gui_scripts</c>.</summary>
    /// <returns>The scripts, each with an attribute.</returns>
    /// <exception cref="StandardsFormatException">A value is not <c>module:attribute</c>.</exception>
    public IReadOnlyList<EntryPoint> GuiScripts() => Scripts("gui_scripts");

    /// <summary>Names and values of a group, as written.</summary>
    /// <param name="group">The name of the group.</param>
    /// <returns>The lines in the order of the file; empty if there is no such group.</returns>
    public IReadOnlyList<KeyValuePair<string, string>> Group(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _groups.TryGetValue(group, out var lines) ? lines : [];
    }

    /// <summary>Reads a file. A name given twice in a group keeps its place and takes the last value.</summary>
    /// <param name="text">The content of the file.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="StandardsFormatException">A line is neither a group nor <c>name = value</c>, or stands before the first group.</exception>
    public static EntryPointsFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = new EntryPointsFile();
        var places = new Dictionary<(string Group, string Name), int>();
        var title = "";
        List<KeyValuePair<string, string>>? group = null;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                title = line[1..^1].Trim().ToString();
                group = file.Open(title);
                continue;
            }

            var sign = line.IndexOf('=');
            if (group is null || sign < 1)
            {
                throw new StandardsFormatException($"Not a line of entry_points.txt: `{line}`");
            }

            var name = line[..sign].TrimEnd().ToString();
            var value = line[(sign + 1)..].TrimStart().ToString();
            if (places.TryAdd((title, name), group.Count))
            {
                group.Add(new(name, value));
            }
            else
            {
                group[places[(title, name)]] = new(name, value);
            }
        }

        return file;
    }

    private List<KeyValuePair<string, string>> Open(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups[name] = group = [];
        }

        return group;
    }

    private List<EntryPoint> Scripts(string group)
    {
        var scripts = new List<EntryPoint>();
        foreach (var (name, value) in Group(group))
        {
            scripts.Add(EntryPoint.TryParse(name, value, out var script) && script.Attribute is not null
                ? script
                : throw new StandardsFormatException($"invalid console script: `{name} = {value}`"));
        }

        return scripts;
    }
}
