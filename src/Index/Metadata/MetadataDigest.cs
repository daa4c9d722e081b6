using System.Security.Cryptography;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Urls;

namespace PyTool.Index.Metadata;

/// <summary>Compares a metadata file with the digests that the page announced. Metadata that is not what was announced is never used.</summary>
internal static class MetadataDigest
{
    /// <exception cref="PyToolException">A digest is another one.</exception>
    public static void Check(ReadOnlySpan<byte> file, IReadOnlyList<ArtifactHash> announced, string url)
    {
        foreach (var hash in announced)
        {
            var actual = hash.Algorithm switch
            {
                "sha256" => Convert.ToHexStringLower(SHA256.HashData(file)),
                "sha384" => Convert.ToHexStringLower(SHA384.HashData(file)),
                "sha512" => Convert.ToHexStringLower(SHA512.HashData(file)),
                _ => null,
            };
            if (actual is not null && !string.Equals(actual, hash.Digest, StringComparison.OrdinalIgnoreCase))
            {
                throw new PyToolException("PT6024", $"Hash mismatch for the metadata at `{UrlRedaction.Redact(url)}`: expected `{hash}`, computed `{hash.Algorithm}:{actual}`");
            }
        }
    }
}
