using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Journal;

/// <summary>The intent as a file in the root of the environment: a digest, then JSON. It appears and goes by one operation each.</summary>
internal static class JournalFile
{
    private const string Name = ".pytool-journal";
    private const int DigestLength = 64;

    public static string PathOf(string rootPath) => Path.Combine(rootPath, Name);

    public static void Write(string rootPath, Intent intent)
    {
        var body = Serialize(rootPath, intent);
        var temporary = Path.Combine(intent.Staging, "journal");
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body)) + "\n"));
            stream.Write(body);
        }

        File.Move(temporary, PathOf(rootPath), overwrite: true);
    }

    public static void Delete(string rootPath) => File.Delete(PathOf(rootPath));

    /// <summary>Reads the journal of an environment; <see langword="null"/> when there is none, or none that can be believed.</summary>
    /// <param name="rootPath">Absolute path of the environment.</param>
    /// <param name="allowed">Absolute paths of the folders that may be changed: a journal in somebody's repository must not reach further.</param>
    /// <param name="diagnostics">Told about a journal that is damaged or reaches further.</param>
    public static Intent? Read(string rootPath, IReadOnlyList<string> allowed, IDiagnostics diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(PathOf(rootPath));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        try
        {
            if (bytes.Length > DigestLength + 1 && bytes[DigestLength] == '\n'
                && string.Equals(Encoding.ASCII.GetString(bytes, 0, DigestLength), Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(DigestLength + 1))), StringComparison.Ordinal))
            {
                using var document = JsonDocument.Parse(bytes.AsMemory(DigestLength + 1));
                return Deserialize(rootPath, document.RootElement, allowed);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // Falls through to the report: the reason does not matter to anybody.
        }

        diagnostics.Report(new DiagnosticEvent.Warning { Message = $"Ignoring the unusable journal of an interrupted change at `{PathOf(rootPath)}`; if the environment misbehaves, recreate it" });
        return null;
    }

    private static byte[] Serialize(string rootPath, Intent intent)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteString("staging", Path.GetFileName(intent.Staging));
            writer.WriteStartArray("remove");
            foreach (var removal in intent.Removals)
            {
                writer.WriteStartObject();
                writer.WriteString("site", Shorten(rootPath, removal.Site));
                if (removal.Metadata is not null)
                {
                    writer.WriteString("metadata", Shorten(rootPath, removal.Metadata));
                }

                writer.WriteStartArray("files");
                foreach (var file in removal.Files)
                {
                    writer.WriteStringValue(Shorten(rootPath, file));
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("place");
            foreach (var placement in intent.Placements)
            {
                writer.WriteStartObject();
                writer.WriteString("from", Shorten(intent.Staging, placement.From));
                writer.WriteString("to", Shorten(rootPath, placement.To));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static Intent Deserialize(string rootPath, JsonElement root, IReadOnlyList<string> allowed)
    {
        var name = root.GetProperty("staging").GetString() ?? "";
        if (root.GetProperty("version").GetInt32() != 1 || !name.StartsWith(StagingArea.Prefix, StringComparison.Ordinal) || !InstallPath.IsPlain(name) || name.Contains('/', StringComparison.Ordinal))
        {
            throw new FormatException("not a journal of this version");
        }

        var staging = Path.Combine(rootPath, name);
        var removals = new List<Removal>();
        foreach (var item in root.GetProperty("remove").EnumerateArray())
        {
            removals.Add(new Removal
            {
                Site = Allowed(rootPath, item.GetProperty("site"), allowed, mayBeRoot: true),
                Metadata = item.TryGetProperty("metadata", out var metadata) ? Allowed(rootPath, metadata, allowed, mayBeRoot: false) : null,
                Files = [.. item.GetProperty("files").EnumerateArray().Select(file => Allowed(rootPath, file, allowed, mayBeRoot: false))],
            });
        }

        var placements = new List<Placement>();
        foreach (var item in root.GetProperty("place").EnumerateArray())
        {
            placements.Add(new Placement(Allowed(staging, item.GetProperty("from"), [staging], mayBeRoot: false), Allowed(rootPath, item.GetProperty("to"), allowed, mayBeRoot: true)));
        }

        return new Intent { Staging = staging, Removals = removals, Placements = placements };
    }

    private static string Shorten(string rootPath, string path) => InstallPath.IsBelow(path, rootPath) ? Path.GetRelativePath(rootPath, path) : path;

    private static string Allowed(string basePath, JsonElement value, IReadOnlyList<string> allowed, bool mayBeRoot)
    {
        var path = Path.GetFullPath(Path.Combine(basePath, value.GetString() ?? throw new FormatException("a path is missing")));
        foreach (var directory in allowed)
        {
            if (InstallPath.IsBelow(path, directory) || (mayBeRoot && string.Equals(path, Path.TrimEndingDirectorySeparator(directory), StringComparison.Ordinal)))
            {
                return path;
            }
        }

        throw new FormatException("a path leaves the environment");
    }
}
