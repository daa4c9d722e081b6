using System.Security.Cryptography;
using PyTool.Abstractions.Artifacts;

namespace PyTool.Plugins.Cache.Store;

/// <summary>The digests of an archive, computed while it arrives: SHA-256 always, and the one that decides.</summary>
internal sealed class FetchedHashes : IDisposable
{
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash? further;
    private readonly string? name;

    public FetchedHashes(HashPolicy policy)
    {
        name = policy.Algorithm is "sha256" ? null : policy.Algorithm;
        further = name switch
        {
            "sha512" => IncrementalHash.CreateHash(HashAlgorithmName.SHA512),
            "sha384" => IncrementalHash.CreateHash(HashAlgorithmName.SHA384),
            "md5" => IncrementalHash.CreateHash(HashAlgorithmName.MD5),
            _ => null,
        };
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        sha256.AppendData(bytes);
        further?.AppendData(bytes);
    }

    /// <summary>The digests, SHA-256 first. To be called once.</summary>
    public List<ArtifactHash> Finish()
    {
        var hashes = new List<ArtifactHash> { new() { Algorithm = "sha256", Digest = Convert.ToHexStringLower(sha256.GetHashAndReset()) } };
        if (further is not null)
        {
            hashes.Add(new ArtifactHash { Algorithm = name!, Digest = Convert.ToHexStringLower(further.GetHashAndReset()) });
        }

        return hashes;
    }

    public void Dispose()
    {
        sha256.Dispose();
        further?.Dispose();
    }
}
