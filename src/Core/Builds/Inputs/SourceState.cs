using System.Text;
using System.Text.Json;
using PyTool.Core.Builds.UvBuild;
using PyTool.Core.Sessions;
using PyTool.Projects.PyProject;
using PyTool.Projects.Settings;
using PyTool.Toml;

namespace PyTool.Core.Builds.Inputs;

/// <summary>What a local source looks like now, as <c>uv_cache.json</c> keeps it: it is built again when this changes.</summary>
public static class SourceState
{
    private static readonly string[] Usual = ["pyproject.toml", "setup.py", "setup.cfg"];
    private static readonly Dictionary<string, string?> Nothing = [];

    /// <summary>The state of a file.</summary>
    /// <param name="path">Absolute path.</param>
    public static string OfFile(string path) => Write(FileTimes.Changed(path), Nothing, Nothing, null);

    /// <summary>The state of a source tree.</summary>
    /// <param name="session">The command.</param>
    /// <param name="directory">Absolute path.</param>
    public static string OfDirectory(CommandSession session, string directory)
    {
        ArgumentNullException.ThrowIfNull(session);
        FileTime? newest = null;
        var directories = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var variables = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var git = new GitState();
        if (KeysOf(session.Files.FindProjectIn(directory)) is not { } keys)
        {
            foreach (var name in Usual)
            {
                newest = Latest(newest, FileTimes.Changed(Path.Combine(directory, name)));
            }

            directories["src"] = DirectoryState(Path.Combine(directory, "src"));
            return Write(newest, variables, directories, null);
        }

        foreach (var (kind, text) in keys)
        {
            switch (kind)
            {
                case "file":
                    newest = Latest(newest, NewestOf(session, directory, text));
                    break;
                case "dir":
                    directories[text] = DirectoryState(Path.Combine(directory, text));
                    break;
                case "env":
                    variables[text] = session.Variables.GetValueOrDefault(text);
                    break;
                default:
                    git.Add(directory, text);
                    break;
            }
        }

        return Write(newest, variables, directories, git);
    }

    private static List<(string Kind, string Text)>? KeysOf(PyProjectFile? file)
    {
        if (file?.Tool("uv") is not { } uv || !uv.TryGetValue("cache-keys", out var value) || value.Kind != TomlKind.Array)
        {
            return null;
        }

        var keys = new List<(string, string)>();
        foreach (var item in value.AsArray())
        {
            if (item.Kind == TomlKind.String)
            {
                keys.Add(("file", item.AsString()));
                continue;
            }

            if (item.Kind != TomlKind.Table)
            {
                continue;
            }

            foreach (var entry in item.AsTable())
            {
                keys.AddRange(Fields(entry));
            }
        }

        return keys;
    }

    private static IEnumerable<(string, string)> Fields(TomlEntry entry)
    {
        if (entry.Value.Kind == TomlKind.String)
        {
            return [(entry.Key, entry.Value.AsString())];
        }

        if (entry.Value.Kind == TomlKind.Boolean)
        {
            return entry.Value.AsBoolean() ? [("git", "commit")] : [];
        }

        var wanted = new List<(string, string)>();
        if (entry.Value.Kind != TomlKind.Table)
        {
            return wanted;
        }

        foreach (var part in entry.Value.AsTable())
        {
            if (part.Value.Kind == TomlKind.Boolean && part.Value.AsBoolean())
            {
                wanted.Add(("git", part.Key));
            }
        }

        return wanted;
    }

    private static FileTime? NewestOf(CommandSession session, string directory, string pattern)
    {
        if (pattern.AsSpan().IndexOfAny("*?[{") < 0)
        {
            var path = Path.Combine(directory, pattern);
            if (Directory.Exists(path))
            {
                session.Warn($"Expected file for cache key, but found directory: `{path}`");
                return null;
            }

            return FileTimes.Changed(path);
        }

        FileTime? newest = null;
        var glob = PortableGlob.Parse(pattern.Replace('{', '[').Replace('}', ']'), "cache-keys");
        foreach (var entry in SourceTree.Walk(directory, "", static path => !path.EndsWith("/.git", StringComparison.Ordinal) && path != ".git"))
        {
            if (!entry.IsDirectory && glob.IsMatch(entry.Path))
            {
                newest = Latest(newest, FileTimes.Changed(Path.Combine(directory, entry.Path)));
            }
        }

        return newest;
    }

    private static FileTime? Latest(FileTime? left, FileTime? right) => left is null || (right is not null && right.Value.CompareTo(left.Value) > 0) ? right : left;

    private static string? DirectoryState(string path)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        return FileTimes.Created(path) is { } time ? TimeText(time) : $$"""{"Inode":{{FileTimes.Inode(path)}}}""";
    }

    private static string TimeText(FileTime time) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{"secs_since_epoch":{{time.Seconds}},"nanos_since_epoch":{{time.Nanoseconds}}}""");

    private static string Write(FileTime? time, IReadOnlyDictionary<string, string?> variables, IReadOnlyDictionary<string, string?> directories, GitState? git)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("timestamp");
            writer.WriteRawValue(time is { } moment ? TimeText(moment) : "null");
            writer.WriteString("commit", git?.Commit);
            writer.WritePropertyName("tags");
            writer.WriteRawValue(git?.TagsJson ?? "null");
            WriteMap(writer, "env", variables, isRaw: false);
            WriteMap(writer, "directories", directories, isRaw: true);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteMap(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string?> map, bool isRaw)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else if (isRaw)
            {
                writer.WriteRawValue(value);
            }
            else
            {
                writer.WriteStringValue(value);
            }
        }

        writer.WriteEndObject();
    }
}
