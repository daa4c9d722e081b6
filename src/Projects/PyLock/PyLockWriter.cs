using System.Globalization;
using System.Text;
using PyTool.Toml.Writing;

namespace PyTool.Projects.PyLock;

/// <summary>Writes a <c>pylock.toml</c> as uv does.</summary>
public static class PyLockWriter
{
    /// <summary>The text of a file, without the comment at its top.</summary>
    public static string Write(PyLockFile file)
    {
        var text = new StringBuilder();
        Line(text, "lock-version", TomlText.String(file.LockVersion));
        Line(text, "created-by", TomlText.String(file.CreatedBy));
        List(text, "environments", [.. file.Environments.Select(static m => TomlText.String(m.ToString()))]);
        if (file.RequiresPython is { } python)
        {
            Line(text, "requires-python", TomlText.String(string.Join(", ", python)));
        }

        List(text, "extras", [.. file.Extras.Select(static e => TomlText.String(e.Value))]);
        List(text, "dependency-groups", [.. file.DependencyGroups.Select(static g => TomlText.String(g.Value))]);
        List(text, "default-groups", [.. file.DefaultGroups.Select(static g => TomlText.String(g))]);
        foreach (var package in file.Packages)
        {
            text.Append("\n[[packages]]\n");
            Write(text, package);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, PyLockPackage package)
    {
        Line(text, "name", TomlText.String(package.Name.Value));
        if (package.Version is { } version)
        {
            Line(text, "version", TomlText.String(version.ToString()));
        }

        if (!package.Marker.IsTrue)
        {
            Line(text, "marker", TomlText.String(package.Marker.ToString()));
        }

        if (package.RequiresPython is { } python)
        {
            Line(text, "requires-python", TomlText.String(string.Join(", ", python)));
        }

        if (package.Vcs is { } vcs)
        {
            Line(text, "vcs", Table(
                ("type", vcs.Type), ("url", vcs.Url), ("path", vcs.Path), ("requested-revision", vcs.RequestedRevision), ("commit-id", vcs.CommitId), ("subdirectory", vcs.Subdirectory)));
        }

        if (package.Directory is { } directory)
        {
            Line(text, "directory", DirectoryTable(directory));
        }

        if (package.Archive is { } archive)
        {
            Line(text, "archive", ArtifactTable(archive, isArchive: true));
        }

        if (package.Index is { } index)
        {
            Line(text, "index", TomlText.String(index));
        }

        if (package.Sdist is { } sdist)
        {
            Line(text, "sdist", ArtifactTable(sdist, isArchive: false));
        }

        List(text, "wheels", [.. package.Wheels.Select(static w => ArtifactTable(w, isArchive: false))]);
    }

    /// <summary>Nothing, one line, or a line for each element.</summary>
    private static void List(StringBuilder text, string key, string[] values)
    {
        // Environments and names stay on one line, however many they are; only files are long.
        var isLong = values.Length > 1 && values[0].StartsWith('{');
        if (values.Length > 0)
        {
            Line(text, key, isLong ? "[\n    " + string.Join(",\n    ", values) + ",\n]" : "[" + string.Join(", ", values) + "]");
        }
    }

    private static string DirectoryTable(PyLockDirectory directory)
    {
        var pairs = new List<KeyValuePair<string, string>> { new("path", TomlText.String(directory.Path)) };
        if (directory.Editable is { } editable)
        {
            pairs.Add(new("editable", editable ? "true" : "false"));
        }

        Add(pairs, "subdirectory", directory.Subdirectory);
        return TomlText.InlineTable(pairs);
    }

    private static string ArtifactTable(PyLockArtifact artifact, bool isArchive)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        Add(pairs, "name", artifact.Name);
        Add(pairs, "url", artifact.Url);
        Add(pairs, "path", artifact.Path);
        var size = artifact.Size?.ToString(CultureInfo.InvariantCulture);
        AddRaw(pairs, isArchive ? "size" : "upload-time", isArchive ? size : artifact.UploadTime);
        AddRaw(pairs, isArchive ? "upload-time" : "size", isArchive ? artifact.UploadTime : size);
        Add(pairs, "subdirectory", artifact.Subdirectory);
        pairs.Add(new("hashes", TomlText.InlineTable(artifact.Hashes.Select(static h => KeyValuePair.Create(h.Key, TomlText.String(h.Value))))));
        return TomlText.InlineTable(pairs);
    }

    private static string Table(params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var list = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in pairs)
        {
            Add(list, key, value);
        }

        return TomlText.InlineTable(list);
    }

    private static void Add(List<KeyValuePair<string, string>> pairs, string key, string? text) => AddRaw(pairs, key, text is null ? null : TomlText.String(text));

    private static void AddRaw(List<KeyValuePair<string, string>> pairs, string key, string? value)
    {
        if (value is not null)
        {
            pairs.Add(new(key, value));
        }
    }

    private static void Line(StringBuilder text, string key, string value) => text.Append(key).Append(" = ").Append(value).Append('\n');
}
