using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

public sealed partial class LockReader
{
    private static readonly string[] Algorithms = ["sha256", "sha512", "sha384", "blake2b", "md5"];
    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly int[] DigestLengths = [64, 128, 96, 64, 32];

    private static LockArtifact ReadArtifact(PackageHead head, TomlValue value, bool isWheel)
    {
        var table = value.AsTable();
        var zstd = table.FindTable("zstd");
        var artifact = new LockArtifact
        {
            Url = table.TryGetValue("url"u8, out var url) ? LockValues.Url(url) : null,
            Path = table.TryGetValue("path"u8, out var path) ? LockValues.LocalPath(path) : null,
            FileName = table.TryGetValue("filename"u8, out var name) ? FileName(name) : null,
            Hash = table.TryGetValue("hash"u8, out var hash) ? Hash(hash) : null,
            Size = table.TryGetValue("size"u8, out var size) ? Size(size) : null,
            UploadTime = table.TryGetValue("upload-time"u8, out var time) || table.TryGetValue("upload_time"u8, out time) ? Time(time) : null,
            ZstdHash = zstd is { } inner && inner.TryGetValue("hash"u8, out var zstdHash) ? Hash(zstdHash) : null,
            ZstdSize = zstd is { } other && other.TryGetValue("size"u8, out var zstdSize) ? Size(zstdSize) : null,
        };
        CheckHash(head, artifact, isWheel);
        if (isWheel && artifact is { Url: null, Path: null, FileName: null })
        {
            throw value.Error("data did not match any variant of untagged enum WheelWireSource");
        }

        return artifact;
    }

    // What comes from an index may lack a digest; what the user points at must have one, source trees can't.
    private static void CheckHash(PackageHead head, LockArtifact artifact, bool isWheel)
    {
        var kind = head.Source.Kind;
        if (kind is LockSourceKind.Registry or LockSourceKind.LocalRegistry)
        {
            return;
        }

        var isArchive = kind is LockSourceKind.Archive or LockSourceKind.LocalArchive
            || (kind == LockSourceKind.Git && LockGitSource.Read(head.Source.Location)?.ArchivePath is not null);
        if (isArchive == artifact.Hash is not null)
        {
            return;
        }

        var source = kind switch
        {
            LockSourceKind.Archive => "direct",
            _ => head.Source.Key,
        };
        var (expected, found) = isArchive ? ("expected", "one was not found") : ("not expected", "one was found");
        throw new LockFormatException($"Since the package `{head}` comes from a {source} dependency, a hash was {expected} but {found} for {(isWheel ? "wheel" : "source distribution")}");
    }

    private static string FileName(TomlValue value)
    {
        var text = LockValues.LocalPath(value);
        return text.AsSpan().ContainsAny('/', '\\') ? throw value.Error("a file name with a directory") : text;
    }

    private static string Hash(TomlValue value)
    {
        var text = LockValues.Text(value);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var algorithm = colon < 0 ? -1 : Array.IndexOf(Algorithms, text[..colon]);
        if (algorithm < 0)
        {
            throw value.Error($"Unsupported hash algorithm (expected one of: `md5`, `sha256`, `sha384`, `sha512`, or `blake2b`) on: `{text}`");
        }

        var digest = text.AsSpan(colon + 1);
        if (digest.IsEmpty || digest.ContainsAnyExcept(HexDigits) || (digest.Length != DigestLengths[algorithm] && !(algorithm == 3 && digest.Length == 128)))
        {
            throw value.Error($"`{text}` is no digest");
        }

        return text;
    }

    private static long Size(TomlValue value)
    {
        var size = value.AsInteger();
        return size < 0 ? throw value.Error("a negative size") : size;
    }

    private static string Time(TomlValue value) => value.Kind == TomlKind.String ? LockValues.Text(value) : value.ToString();
}
