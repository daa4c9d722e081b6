using System.Text.Json;

namespace PyTool.Index.Simple;

internal sealed partial class SimpleJsonReader
{
    [Flags]
    private enum Field
    {
        Other = 0,
        Meta = 1,
        Name = 2,
        Files = 4,
        ApiVersion = 8,
        FileName = 16,
        Url = 32,
        Hashes = 64,
        Size = 128,
        UploadTime = 256,
        RequiresPython = 512,
        Yanked = 1024,
        Metadata = 2048,
        OldMetadata = 4096,
    }

    private static Field RootFieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("files"u8) ? Field.Files
        : reader.ValueTextEquals("meta"u8) ? Field.Meta
        : Field.Other;

    private static Field FileFieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("filename"u8) ? Field.FileName
        : reader.ValueTextEquals("url"u8) ? Field.Url
        : reader.ValueTextEquals("hashes"u8) ? Field.Hashes
        : reader.ValueTextEquals("size"u8) ? Field.Size
        : reader.ValueTextEquals("upload-time"u8) ? Field.UploadTime
        : reader.ValueTextEquals("requires-python"u8) ? Field.RequiresPython
        : reader.ValueTextEquals("yanked"u8) ? Field.Yanked
        : reader.ValueTextEquals("core-metadata"u8) ? Field.Metadata
        : reader.ValueTextEquals("data-dist-info-metadata"u8) || reader.ValueTextEquals("dist-info-metadata"u8) ? Field.OldMetadata
        : Field.Other;

    private void TakeFileValue(ref Utf8JsonReader reader)
    {
        switch (_fileField)
        {
            case Field.FileName:
                _file.FileName = Required(ref reader, "filename");
                break;
            case Field.Url:
                _file.Url = Required(ref reader, "url");
                break;
            case Field.Size:
                _file.Size = reader.TokenType == JsonTokenType.Null ? -1
                    : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var size) && size >= 0 ? size
                    : throw new PageFormatException("`size` is no number of bytes");
                break;
            case Field.UploadTime:
                _file.UploadTime = reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped ? UploadTimes.Parse(reader.ValueSpan) : StoredPage.NoTime;
                break;
            case Field.RequiresPython:
                _file.RequiresPython = reader.TokenType == JsonTokenType.String ? RequiresPython(ref reader) : null;
                break;
            case Field.Yanked:
                TakeYanked(ref reader);
                break;
            case Field.Metadata or Field.OldMetadata:
                _file.HasMetadata |= reader.TokenType is JsonTokenType.True or JsonTokenType.StartObject;
                break;
            case Field.Hashes when reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.Null):
                throw new PageFormatException("`hashes` is no object");
        }
    }

    private void TakeYanked(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                _file.IsYanked = true;
                break;
            case JsonTokenType.String:
                _file.IsYanked = true;
                _file.YankedReason = Text(ref reader);
                break;
        }
    }

    private void TakeHash(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _algorithm = reader.ValueTextEquals("sha256"u8) ? "sha256" : Text(ref reader);
            return;
        }

        if (reader.TokenType != JsonTokenType.String || FileHash.Read(_algorithm!, Text(ref reader)) is not { } hash)
        {
            return;
        }

        var hashes = _fileField == Field.Hashes ? _file.Hashes : _file.MetadataHashes;
        foreach (var other in hashes)
        {
            if (other.Kind == hash.Kind)
            {
                // The old and the new name of the metadata's hash usually say the same.
                if (_fileField != Field.Hashes && other.Digest.AsSpan().SequenceEqual(hash.Digest))
                {
                    return;
                }

                throw new PageFormatException("a digest comes twice");
            }
        }

        hashes.Add(hash);
    }

    // The files of a page have few different ones, mostly in runs.
    private string RequiresPython(ref Utf8JsonReader reader)
    {
        if (_lastRequiresPython is null || !reader.ValueTextEquals(_lastRequiresPython))
        {
            _lastRequiresPython = Text(ref reader);
        }

        return _lastRequiresPython;
    }

    private static string Required(ref Utf8JsonReader reader, string field) =>
        reader.TokenType == JsonTokenType.String ? Text(ref reader) : throw new PageFormatException($"`{field}` is no text");

    private static string Text(ref Utf8JsonReader reader) =>
        reader.ValueSpan.Length <= PageLimits.Text ? reader.GetString()! : throw new PageFormatException("a text is too long");
}
