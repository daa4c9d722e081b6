using System.Text.Json;

namespace PyTool.Standards.DirectUrls;

/// <summary>Reads <c>direct_url.json</c>; unknown keys are left alone.</summary>
internal static class DirectUrlReader
{
    public static DirectUrl Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new StandardsFormatException("Not valid JSON: " + e.Message, e);
        }
    }

    private static DirectUrl Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new StandardsFormatException("Expected an object");
        }

        var url = new DirectUrl
        {
            Url = Text(root, "url") ?? throw new StandardsFormatException("Missing key: `url`"),
            Subdirectory = Text(root, "subdirectory"),
            Archive = Table(root, "archive_info") is { } archive ? new ArchiveInfo { Hashes = Hashes(archive) } : null,
            Vcs = Table(root, "vcs_info") is { } vcs ? ReadVcs(vcs) : null,
            Directory = Table(root, "dir_info") is { } directory ? new DirInfo { Editable = Flag(directory, "editable") } : null,
        };
        return url.Archive is null && url.Vcs is null && url.Directory is null
            ? throw new StandardsFormatException("Missing key: one of `archive_info`, `vcs_info`, `dir_info`")
            : url;
    }

    private static VcsInfo ReadVcs(JsonElement vcs) => new()
    {
        Vcs = Text(vcs, "vcs") ?? throw new StandardsFormatException("Missing key: `vcs`"),
        CommitId = Text(vcs, "commit_id"),
        RequestedRevision = Text(vcs, "requested_revision"),
        GitLfs = Flag(vcs, "git_lfs") is true,
    };

    // `hash` ("sha256=…") is the older form of `hashes`.
    private static Dictionary<string, string> Hashes(JsonElement archive)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Table(archive, "hashes") is { } table)
        {
            foreach (var hash in table.EnumerateObject())
            {
                hashes[hash.Name] = hash.Value.ValueKind == JsonValueKind.String ? hash.Value.GetString()! : throw Unexpected(hash.Name);
            }
        }
        else if (Text(archive, "hash") is { } hash && hash.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
        {
            hashes[hash[..sign]] = hash[(sign + 1)..];
        }

        return hashes;
    }

    private static JsonElement? Table(JsonElement parent, string key) => !Has(parent, key, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? value : throw Unexpected(key);

    private static string? Text(JsonElement parent, string key) => !Has(parent, key, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Unexpected(key);

    private static bool? Flag(JsonElement parent, string key) => !Has(parent, key, out var value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Unexpected(key);

    private static bool Has(JsonElement parent, string key, out JsonElement value)
        => parent.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null;

    private static StandardsFormatException Unexpected(string key) => new($"Unexpected kind of value: `{key}`");
}
