using PyTool.Toml;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>The table <c>[tool.uv.build-backend]</c>.</summary>
internal sealed class UvBuildSettings
{
    private static readonly string[] DefaultExcludes = ["__pycache__", "*.pyc", "*.pyo"];
    private static readonly string[] DataKeys = ["purelib", "platlib", "headers", "scripts", "data"];

    private UvBuildSettings()
    {
    }

    /// <summary>Directory of the modules below the project, with <c>/</c>; empty: the project itself.</summary>
    public string ModuleRoot { get; private set; } = "src";

    /// <summary>Dotted names of the modules; <see langword="null"/>: made from the project's name.</summary>
    public IReadOnlyList<string>? ModuleNames { get; private set; }

    /// <summary>Whether the modules may be namespaces, without an <c>__init__.py</c>.</summary>
    public bool IsNamespace { get; private set; }

    /// <summary>What does not go into a wheel.</summary>
    public IReadOnlyList<PortableGlob> WheelExcludes { get; private set; } = [];

    /// <summary>What goes into a source distribution besides modules, readme, licences and data.</summary>
    public IReadOnlyList<PortableGlob> SourceIncludes { get; private set; } = [];

    /// <summary>What does not go into a source distribution.</summary>
    public IReadOnlyList<PortableGlob> SourceExcludes { get; private set; } = [];

    /// <summary>Directories of data files by kind, in the order in which they are written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Data { get; private set; } = [];

    public static UvBuildSettings Read(TomlValue? value)
    {
        var settings = new UvBuildSettings();
        var usesDefaults = true;
        var (excludes, wheelExcludes) = (new List<string>(), new List<string>());
        if (value is { Kind: TomlKind.Table } given)
        {
            foreach (var entry in given.AsTable())
            {
                settings.ReadField(entry.Key, entry.Value, excludes, wheelExcludes, ref usesDefaults);
            }
        }

        string[] defaults = usesDefaults ? DefaultExcludes : [];
        settings.SourceExcludes = [.. defaults.Concat(excludes).Select(static text => PortableGlob.ParseExclusion(text, "tool.uv.build-backend.source-exclude"))];
        settings.WheelExcludes = [.. settings.SourceExcludes, .. wheelExcludes.Select(static text => PortableGlob.ParseExclusion(text, "tool.uv.build-backend.wheel-exclude"))];
        return settings;
    }

    private void ReadField(string key, TomlValue value, List<string> excludes, List<string> wheelExcludes, ref bool usesDefaults)
    {
        switch (key)
        {
            case "module-root":
                ModuleRoot = CheckedPath(value.AsString(), "module-root");
                break;
            case "module-name":
                ModuleNames = value.Kind == TomlKind.Array ? Strings(value) : [value.AsString()];
                break;
            case "namespace":
                IsNamespace = value.AsBoolean();
                break;
            case "default-excludes":
                usesDefaults = value.AsBoolean();
                break;
            case "source-include":
                SourceIncludes = [.. Strings(value).Select(static text => PortableGlob.Parse(text, "tool.uv.build-backend.source-include"))];
                break;
            case "source-exclude":
                excludes.AddRange(Strings(value));
                break;
            case "wheel-exclude":
                wheelExcludes.AddRange(Strings(value));
                break;
            case "data":
                ReadData(value.AsTable());
                break;
        }
    }

    private void ReadData(TomlTable table)
    {
        var data = new List<KeyValuePair<string, string>>();
        foreach (var kind in DataKeys)
        {
            if (table.TryGetValue(kind, out var value))
            {
                data.Add(new(kind, CheckedPath(value.AsString(), "data." + kind)));
            }
        }

        Data = data;
    }

    private static string[] Strings(TomlValue value)
    {
        var texts = new List<string>();
        foreach (var item in value.AsArray())
        {
            texts.Add(item.AsString());
        }

        return [.. texts];
    }

    // Nothing outside of the project gets into a wheel.
    private static string CheckedPath(string path, string key)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static part => part != ".").ToArray();
        if (Path.IsPathRooted(path) || parts.Contains(".."))
        {
            throw BuildFailure.Because($"The path in `tool.uv.build-backend.{key}` must be inside the project: `{path}`");
        }

        return string.Join('/', parts);
    }
}
