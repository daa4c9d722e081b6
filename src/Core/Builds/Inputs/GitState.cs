using System.Text.Json;

namespace PyTool.Core.Builds.Inputs;

/// <summary>Commit and tags of the repository that a project lies in, read from its files.</summary>
internal sealed class GitState
{
    private const int LongestHead = 4096;

    public string? Commit { get; private set; }

    public string? TagsJson { get; private set; }

    /// <summary>Reads <c>commit</c> or <c>tags</c>.</summary>
    public void Add(string directory, string what)
    {
        if (FindRepository(directory) is not { } repository)
        {
            return;
        }

        if (what == "commit")
        {
            Commit = ReadHead(repository);
        }
        else if (what == "tags")
        {
            TagsJson = ReadTags(repository);
        }
    }

    private static string? FindRepository(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, ".git");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static string? ReadHead(string repository)
    {
        if (ReadSmall(Path.Combine(repository, "HEAD")) is not { } head)
        {
            return null;
        }

        if (!head.StartsWith("ref: ", StringComparison.Ordinal))
        {
            return head;
        }

        var name = head["ref: ".Length..].Trim();
        return name.Contains("..", StringComparison.Ordinal) ? null
            : ReadSmall(Path.Combine(repository, name)) ?? PackedReferences(repository).FirstOrDefault(pair => pair.Name == name).Commit;
    }

    private static string ReadTags(string repository)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, commit) in PackedReferences(repository))
        {
            if (name.StartsWith("refs/tags/", StringComparison.Ordinal))
            {
                tags[name["refs/tags/".Length..]] = commit;
            }
        }

        var loose = new DirectoryInfo(Path.Combine(repository, "refs", "tags"));
        foreach (var file in loose.Exists ? loose.EnumerateFiles("*", SearchOption.AllDirectories) : [])
        {
            if (ReadSmall(file.FullName) is { } commit)
            {
                tags[Path.GetRelativePath(loose.FullName, file.FullName).Replace('\\', '/')] = commit;
            }
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var (name, commit) in tags)
            {
                writer.WriteString(name, commit);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<(string Name, string Commit)> PackedReferences(string repository)
    {
        var path = Path.Combine(repository, "packed-refs");
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && line[0] is not ('#' or '^'))
            {
                yield return (line[(space + 1)..].Trim(), line[..space]);
            }
        }
    }

    private static string? ReadSmall(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length <= LongestHead ? File.ReadAllText(path).Trim() : null;
    }
}
