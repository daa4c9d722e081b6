using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Publishing;

/// <summary>All fields of a METADATA or PKG-INFO file, in order, as they stand there; the body counts as the description.</summary>
internal sealed class MetadataDocument
{
    private const long LongestFile = 64 << 20;
    private readonly List<(string Name, string Value)> _fields = [];

    private MetadataDocument(string text) => Read(text);

    /// <summary>The values of a field, however its name is spelled. What old tools wrote for "none" is left out.</summary>
    public IEnumerable<string> Values(string name) =>
        from field in _fields where string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase) && field.Value != "UNKNOWN" select field.Value;

    /// <summary>Reads the metadata of a distribution.</summary>
    /// <exception cref="PyToolException">The file is no archive, or has no metadata.</exception>
    public static async Task<MetadataDocument> ReadAsync(UploadFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            var text = file.FileName.EndsWith(".tar.gz", StringComparison.Ordinal)
                ? await FromTarAsync(stream, cancellationToken).ConfigureAwait(false)
                : FromZip(stream, file.Name.Wheel is null ? "PKG-INFO" : "METADATA");
            return text is null ? throw Failed(file, "it contains no metadata", null) : new MetadataDocument(text);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Failed(file, file.Name.Wheel is null ? "Failed to decode source distribution" : "Failed to read wheel", exception);
        }
    }

    private static PyToolException Failed(UploadFile file, string reason, Exception? exception) =>
        new(PublishErrors.File, $"Failed to publish: {file.Shown}", new PyToolException(PublishErrors.File, reason, exception)) { ExitCode = 2 };

    private static string? FromZip(Stream stream, string name)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            if (IsMetadata(entry.FullName, name) && entry.Length <= LongestFile)
            {
                using var content = entry.Open();
                using var reader = new StreamReader(content, Encoding.UTF8);
                return reader.ReadToEnd();
            }
        }

        return null;
    }

    private static async Task<string?> FromTarAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        using var archive = new TarReader(unzipped);
        while (await archive.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            if (IsMetadata(entry.Name, "PKG-INFO") && entry.DataStream is { } content && entry.Length <= LongestFile)
            {
                using var reader = new StreamReader(content, Encoding.UTF8);
                return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    // `foo-1.0/PKG-INFO`, `foo-1.0.dist-info/METADATA`: one directory above, no more.
    private static bool IsMetadata(string path, string name)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && path.AsSpan(slash + 1).SequenceEqual(name) && (name == "PKG-INFO" || path.AsSpan(0, slash).EndsWith(".dist-info"));
    }

    private void Read(string text)
    {
        const string Fold = "        ";
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var i = 0;
        for (; i < lines.Length && lines[i].Length > 0; i++)
        {
            if (lines[i][0] is ' ' or '\t' && _fields.Count > 0)
            {
                _fields[^1] = (_fields[^1].Name, _fields[^1].Value + "\n" + (lines[i].StartsWith(Fold, StringComparison.Ordinal) ? lines[i][Fold.Length..] : lines[i].TrimStart()));
            }
            else if (lines[i].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                _fields.Add((lines[i][..colon], lines[i][(colon + 1)..].Trim()));
            }
        }

        var body = string.Join('\n', lines.Skip(i + 1));
        if (body.Length > 0)
        {
            _fields.Add(("Description", body));
        }
    }
}
