using System.Text;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>Writes <c>METADATA</c> (core metadata 2.3, or 2.4 with a licence expression) from <c>[project]</c>.</summary>
internal sealed class MetadataText
{
    private readonly StringBuilder _text = new();
    private readonly ProjectText _project;

    private MetadataText(ProjectText project) => _project = project;

    public static string Write(ProjectText project, LicenseFiles licenses)
    {
        var writer = new MetadataText(project);
        writer.WriteAll(licenses);
        return writer._text.ToString();
    }

    private void WriteAll(LicenseFiles licenses)
    {
        var expression = _project.Text("license");
        var table = _project.File.Project!;
        Header("Metadata-Version", expression is not null || licenses.AreDeclared ? "2.4" : "2.3");
        Header("Name", _project.Name);
        Header("Version", table.Version!.ToString());
        Header("Summary", _project.Text("description") is { } summary ? ProjectText.OneLine(summary, "project.description") : null);
        Header("Keywords", _project.Texts("keywords") is { Count: > 0 } keywords ? string.Join(',', keywords) : null);
        WritePeople("authors", "Author");
        Header("License", licenses.LegacyText);
        Header("License-Expression", expression);
        foreach (var file in licenses.Files)
        {
            Header("License-File", file);
        }

        foreach (var classifier in _project.Texts("classifiers"))
        {
            Header("Classifier", classifier);
        }

        WriteRequirements();
        WritePeople("maintainers", "Maintainer");
        Header("Requires-Python", table.RequiresPython is { Count: > 0 } python ? python.ToString(", ") : null);
        foreach (var (label, url) in _project.Pairs("urls"))
        {
            Header("Project-URL", $"{label}, {url}");
        }

        foreach (var extra in table.OptionalDependencies ?? [])
        {
            Header("Provides-Extra", extra.Extra.Value);
        }

        WriteDescription();
    }

    private void Header(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(name).Append(": ").Append(ProjectText.OneLine(value, name)).Append('\n');
        }
    }

    private void WritePeople(string key, string header)
    {
        var (names, addresses) = (new List<string>(), new List<string>());
        foreach (var item in _project.Items(key))
        {
            var person = item.AsTable();
            var name = person.TryGetValue("name", out var nameValue) ? nameValue.AsString() : null;
            var address = person.TryGetValue("email", out var addressValue) ? addressValue.AsString() : null;
            if (name is not null)
            {
                names.Add(name);
            }

            if (address is not null)
            {
                addresses.Add(name is null ? address : $"{name} <{address}>");
            }
        }

        Header(header, names.Count > 0 ? string.Join(", ", names) : null);
        Header(header + "-email", addresses.Count > 0 ? string.Join(", ", addresses) : null);
    }

    private void WriteRequirements()
    {
        foreach (var text in _project.File.Project!.Dependencies ?? [])
        {
            Header("Requires-Dist", Parse(text).ToString());
        }

        foreach (var optional in _project.File.Project.OptionalDependencies ?? [])
        {
            foreach (var text in optional.Requirements)
            {
                Header("Requires-Dist", WithExtra(Parse(text), optional.Extra).ToString());
            }
        }
    }

    private static Requirement WithExtra(Requirement requirement, ExtraName extra) => new()
    {
        Name = requirement.Name, Extras = requirement.Extras, Specifiers = requirement.Specifiers, Url = requirement.Url, Marker = requirement.Marker.And(Marker.Extra(extra)),
    };

    private static Requirement Parse(string text)
    {
        try
        {
            return Requirement.Parse(text);
        }
        catch (FormatException exception)
        {
            throw BuildFailure.Because("Invalid metadata format in: pyproject.toml", exception);
        }
    }

    /// <summary>Path of the readme below the project; <see langword="null"/>: it has none, or its text is in the project file.</summary>
    public static string? ReadmePath(ProjectText project) => project.Find("readme") switch
    {
        { Kind: TomlKind.String } path => path.AsString(),
        { Kind: TomlKind.Table } table when table.AsTable().TryGetValue("file", out var file) => file.AsString(),
        _ => null,
    };

    private void WriteDescription()
    {
        if (_project.Find("readme") is not { } readme)
        {
            return;
        }

        var (body, type) = readme.Kind == TomlKind.Table ? ReadTable(readme.AsTable()) : (ReadFile(readme.AsString()), TypeOf(readme.AsString()));
        Header("Description-Content-Type", type);
        _text.Append('\n').Append(body);
    }

    private (string Body, string Type) ReadTable(TomlTable readme)
    {
        var type = readme.TryGetValue("content-type", out var value) ? value.AsString() : throw ProjectText.Invalid("`project.readme.content-type` is missing");
        if (readme.TryGetValue("text", out var text))
        {
            return (text.AsString(), type);
        }

        return readme.TryGetValue("file", out var file) ? (ReadFile(file.AsString()), type) : throw ProjectText.Invalid("`project.readme` needs `file` or `text`");
    }

    private string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(_project.File.Directory, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BuildFailure.Because($"Failed to read the readme `{path}`", exception);
        }
    }

    private static string TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" => "text/markdown",
        ".rst" => "text/x-rst",
        ".txt" => "text/plain",
        var extension => throw ProjectText.Invalid(extension.Length == 0
            ? $"`project.readme` must have a file extension: `{path}`"
            : $"Unknown Readme extension `{extension[1..]}`, can't determine content type. Please use a support extension (`.md`, `.rst`, `.txt`) or set the content type manually."),
    };
}
