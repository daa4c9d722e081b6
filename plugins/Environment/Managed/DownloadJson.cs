using System.Text.Json;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>A list of interpreters of the user's own (<c>UV_PYTHON_DOWNLOADS_JSON_URL</c>), in uv's format. It replaces the embedded one.</summary>
internal static class DownloadJson
{
    /// <summary>The entries that a filter lets pass.</summary>
    /// <param name="place">Path or <c>file:</c> URL.</param>
    /// <param name="workingDirectory">Absolute path that relative ones start from.</param>
    /// <param name="mayMatch">Decides from name, version, variant, system, architecture, C library.</param>
    /// <exception cref="PyToolException">The list cannot be read.</exception>
    public static List<InterpreterDownload> Find(string place, string workingDirectory, Func<string[], bool> mayMatch)
    {
        var found = new List<InterpreterDownload>();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(place, workingDirectory)), new JsonDocumentOptions { MaxDepth = 16 });
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                if (Read(entry.Value) is { } fields && mayMatch(fields) && PyVersion.TryParse(fields[1], out var version))
                {
                    found.Add(Make(fields, version));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new PyToolException("PT4014", "Unable to parse the JSON Python download list at `" + place + "`", exception);
        }

        return found;
    }

    private static string PathOf(string place, string workingDirectory)
    {
        if (place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new PyToolException("PT4015", "A list of Python downloads on a server is not supported yet: `" + place + "`") { Hint = "Download the list and name the file" };
        }

        return place.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? new Uri(place).LocalPath : Path.GetFullPath(place, workingDirectory);
    }

    private static string[]? Read(JsonElement entry)
    {
        var implementation = Text(entry, "name");
        var arch = entry.GetProperty("arch");
        var family = arch.ValueKind == JsonValueKind.Object ? Text(arch, "family") + Suffix(Text(arch, "variant")) : arch.GetString() ?? "";
        var system = Text(entry, "os");
        var version = $"{entry.GetProperty("major").GetInt32()}.{entry.GetProperty("minor").GetInt32()}.{entry.GetProperty("patch").GetInt32()}{Text(entry, "prerelease")}";
        return implementation.Length == 0
            ? null
            : [implementation, version, Text(entry, "variant"), system == "darwin" ? "macos" : system, family, Text(entry, "libc"), Text(entry, "build"), Text(entry, "sha256"), Text(entry, "url")];
    }

    private static string Suffix(string variant) => variant.Length == 0 ? "" : "_" + variant;

    private static string Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static InterpreterDownload Make(string[] fields, PyVersion version)
    {
        IReadOnlyList<ArtifactHash> hashes = fields[7].Length == 0 ? [] : [new ArtifactHash { Algorithm = "sha256", Digest = fields[7] }];
        var url = fields[8];
        return new InterpreterDownload
        {
            Key = string.Join('-', fields[0], fields[1] + (fields[2].Length == 0 ? "" : "+" + fields[2]), fields[3], fields[4], fields[5]),
            Implementation = fields[0], Version = version, Variant = fields[2], OperatingSystem = fields[3], Architecture = fields[4], Libc = fields[5], Build = fields[6],
            Sources = [new Artifact { FileName = Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..]), Url = url, Hashes = hashes }],
        };
    }
}
