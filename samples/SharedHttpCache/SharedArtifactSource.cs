using PyTool.Abstractions.Artifacts;

namespace Contoso.SharedHttpCache;

/// <summary>Asks the server first and gives it what had to be fetched elsewhere.</summary>
internal sealed class SharedArtifactSource(IArtifactSource source, CacheServer server) : IArtifactSource
{
    public async Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        // Without a known digest nothing could be verified; parts of files are none of the server's business.
        var sha256 = artifact.Hashes.FirstOrDefault(h => h.Algorithm == "sha256")?.Digest;
        if (sha256 is null || range is not null)
        {
            return await source.OpenAsync(artifact, range, cancellationToken);
        }

        if (await server.GetAsync(sha256, cancellationToken) is { } content && IsWhole(content, sha256))
        {
            return new ArtifactContent { Stream = new MemoryStream(content, writable: false), Length = content.Length };
        }

        var original = await source.OpenAsync(artifact, range, cancellationToken);
        if (!server.TakesFiles)
        {
            return original;
        }

        using var copy = new MemoryStream();
        await using (original)
        {
            await original.Stream.CopyToAsync(copy, cancellationToken);
        }

        var bytes = copy.ToArray();
        if (IsWhole(bytes, sha256))
        {
            await server.PutAsync(sha256, bytes, cancellationToken);
        }

        return new ArtifactContent { Stream = new MemoryStream(bytes, writable: false), Length = bytes.Length };
    }

    private static bool IsWhole(byte[] content, string sha256) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)) == sha256;
}
