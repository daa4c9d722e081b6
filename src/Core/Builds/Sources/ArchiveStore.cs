using System.Buffers;
using System.Security.Cryptography;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Archives;

namespace PyTool.Core.Builds.Sources;

/// <summary>Keeps source archives by content: one directory for each digest, with the archive and what builds of it told.</summary>
internal sealed class ArchiveStore(string cacheDirectory, IArtifactSource artifacts)
{
    private const string Bucket = "sdists-v1000";
    private const string ContentName = "archive";

    private readonly string _bucket = Path.Combine(cacheDirectory, Bucket);

    /// <summary>The archive from the cache, or fetched now and compared with its digests.</summary>
    /// <exception cref="PyToolException">It cannot be had, or is not what was announced.</exception>
    public async Task<FetchedArchive> FetchAsync(Artifact artifact, CancellationToken cancellationToken)
    {
        foreach (var hash in artifact.Hashes)
        {
            if (hash.Algorithm == "sha256" && hash.Digest.Length == 64 && File.Exists(PathOf(hash.Digest)))
            {
                return new FetchedArchive(PathOf(hash.Digest), artifact.FileName, hash.Digest);
            }
        }

        Directory.CreateDirectory(_bucket);
        var temporary = Path.Combine(_bucket, "." + Path.GetRandomFileName());
        try
        {
            var digest = await DownloadAsync(artifact, temporary, cancellationToken).ConfigureAwait(false);
            var path = PathOf(digest);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            return new FetchedArchive(path, artifact.FileName, digest);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string PathOf(string digest) => Path.Combine(_bucket, digest[..2], digest, ContentName);

    private async Task<string> DownloadAsync(Artifact artifact, string path, CancellationToken cancellationToken)
    {
        var announced = Strongest(artifact.Hashes);
        using var identity = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var other = announced is null || announced.Algorithm == "sha256" ? null : IncrementalHash.CreateHash(new HashAlgorithmName(announced.Algorithm.ToUpperInvariant()));
        var content = await artifacts.OpenAsync(artifact, null, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var size = await CopyAsync(content.Stream, path, identity, other, cancellationToken).ConfigureAwait(false);
            if (artifact.Size is { } expected && expected != size)
            {
                throw new PyToolException(ArchiveErrors.HashMismatch, $"Size mismatch for `{artifact.FileName}`: expected {expected} bytes, got {size}");
            }
        }

        var digest = Convert.ToHexStringLower(identity.GetHashAndReset());
        var computed = other is null ? digest : Convert.ToHexStringLower(other.GetHashAndReset());
        return announced is null || string.Equals(announced.Digest, computed, StringComparison.OrdinalIgnoreCase)
            ? digest
            : throw new PyToolException(ArchiveErrors.HashMismatch, $"Hash mismatch for `{artifact.FileName}`\n\nExpected:\n  {announced}\n\nComputed:\n  {announced.Algorithm}:{computed}") { ExitCode = 1 };
    }

    private static async Task<long> CopyAsync(Stream from, string path, IncrementalHash identity, IncrementalHash? other, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 });
            await using (file.ConfigureAwait(false))
            {
                long size = 0;
                for (int count; (count = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; size += count)
                {
                    identity.AppendData(buffer, 0, count);
                    other?.AppendData(buffer, 0, count);
                    await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                }

                return size;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Blake2 is not in the runtime; an index that gives only that gives nothing that is compared here.
    private static ArtifactHash? Strongest(IReadOnlyList<ArtifactHash> hashes)
    {
        foreach (var algorithm in (ReadOnlySpan<string>)["sha512", "sha384", "sha256", "md5"])
        {
            foreach (var hash in hashes)
            {
                if (string.Equals(hash.Algorithm, algorithm, StringComparison.Ordinal))
                {
                    return hash;
                }
            }
        }

        return null;
    }
}
