using System.Buffers;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Archives;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Plugins.Cache.Unpacking;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Fetches one wheel: digests, size and archive are checked on the same bytes that are unpacked, in a staging folder that nobody sees before all of it is right.</summary>
internal sealed class WheelFetcher(CacheRoot root, ArchiveStore archives, CacheSettings settings, Platform platform, FaultPoints faults)
{
    /// <summary>Below this an archive is unpacked after it has arrived: following it would cost more than it saves.</summary>
    private const long FollowFrom = 256 << 10;

    private const int PartSize = 128 << 10;

    public async Task<FetchedWheel> FetchAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken)
    {
        root.MakeBucket(CacheLayout.Archives);
        var staging = root.TemporaryPath(CacheLayout.Archives);
        var content = await source.OpenAsync(wheel.Artifact, null, cancellationToken).ConfigureAwait(false);
        try
        {
            await using (content.ConfigureAwait(false))
            {
                return await FetchAsync(wheel, content, staging, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ArchiveRefusedException exception)
        {
            TreeRemoval.Remove(platform, staging);
            throw new PyToolException(CacheErrors.ArchiveRefused, $"The wheel `{wheel.Artifact.FileName}` is refused: {exception.Message}");
        }
        catch (UnauthorizedAccessException exception)
        {
            TreeRemoval.Remove(platform, staging);
            throw root.Unusable(exception);
        }
        catch (IOException exception)
        {
            TreeRemoval.Remove(platform, staging);
            throw new PyToolException(CacheErrors.CacheUnusable, $"Failed to unpack `{wheel.Artifact.FileName}` into the cache `{root.Directory}`", exception);
        }
        catch
        {
            TreeRemoval.Remove(platform, staging);
            throw;
        }
    }

    private async Task<FetchedWheel> FetchAsync(WheelArtifact wheel, ArtifactContent content, string staging, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(staging);
        var policy = HashPolicy.Of(wheel.Artifact.Hashes);
        using var buffer = new ArchiveBuffer(ExpectedLength(wheel, content), Path.Combine(staging, "archive"));
        using var unpacker = new ArchiveUnpacker(platform, settings.Limits, Path.Combine(staging, CacheLayout.Tree));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var follow = buffer.CanFollow && buffer.ExpectedLength >= FollowFrom
            ? Task.Run(() => unpacker.FollowAsync(buffer, stop.Token), CancellationToken.None)
            : Task.CompletedTask;
        List<ArtifactHash> hashes;
        try
        {
            hashes = await ReceiveAsync(wheel, content, buffer, policy, follow, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // The follower reads the buffer: it must have ended before the buffer goes.
            await stop.CancelAsync().ConfigureAwait(false);
            await follow.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await follow.ConfigureAwait(false);
        var files = await Task.Run(() => unpacker.Complete(buffer.View, cancellationToken), CancellationToken.None).ConfigureAwait(false);
        var length = buffer.View.Length;
        buffer.Dispose();
        faults.Pass(FaultPoint.Unpacked);
        var archive = archives.Publish(staging, new Manifest { Sha256 = hashes[0].Digest, ArchiveLength = length, Files = files }, wheel.Refresh);
        faults.Pass(FaultPoint.Published);
        return new FetchedWheel(archive, hashes);
    }

    private static long? ExpectedLength(WheelArtifact wheel, ArtifactContent content)
    {
        if (wheel.Artifact.Size is { } size && content.Length is { } length && size != length)
        {
            throw WrongSize(wheel, size, length);
        }

        return wheel.Artifact.Size ?? content.Length;
    }

    /// <summary>Reads to the end, or to the first byte too many. Decides on size and digest before the archive is judged.</summary>
    private static async Task<List<ArtifactHash>> ReceiveAsync(WheelArtifact wheel, ArtifactContent content, ArchiveBuffer buffer, HashPolicy policy, Task follow, CancellationToken cancellationToken)
    {
        using var running = new FetchedHashes(policy);
        var part = ArrayPool<byte>.Shared.Rent(PartSize);
        long total = 0;
        try
        {
            int read;
            while ((read = await ReadAsync(wheel, content, part, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (read > buffer.ExpectedLength - total)
                {
                    throw WrongSize(wheel, buffer.ExpectedLength, total + read);
                }

                running.Append(part.AsSpan(0, read));
                buffer.Append(part.AsSpan(0, read));
                total += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }

        if (buffer.ExpectedLength != long.MaxValue && total != buffer.ExpectedLength)
        {
            throw WrongSize(wheel, buffer.ExpectedLength, total);
        }

        buffer.Complete();
        var hashes = running.Finish();
        Check(wheel, policy, hashes);
        return hashes;
    }

    /// <summary>A source that breaks off is told from a cache that cannot be written.</summary>
    private static async ValueTask<int> ReadAsync(WheelArtifact wheel, ArtifactContent content, byte[] part, CancellationToken cancellationToken)
    {
        try
        {
            return await content.Stream.ReadAsync(part.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or ObjectDisposedException)
        {
            throw new PyToolException(CacheErrors.FetchFailed, $"Failed to fetch `{wheel.Artifact.FileName}` from {wheel.Artifact.Url}", exception);
        }
    }

    private static void Check(WheelArtifact wheel, HashPolicy policy, List<ArtifactHash> computed)
    {
        if (policy.Algorithm is null || computed.Exists(hash => policy.Accepts(hash.Algorithm, hash.Digest)))
        {
            return;
        }

        if (!computed.Exists(hash => string.Equals(hash.Algorithm, policy.Algorithm, StringComparison.Ordinal)))
        {
            throw new PyToolException(CacheErrors.HashMismatch, $"The digests known of `{wheel.Artifact.FileName}` are of the kind `{policy.Algorithm}`, which cannot be checked");
        }

        var expected = string.Join("\n", policy.Accepted.Select(static hash => "  " + hash));
        var got = string.Join("\n", computed.Where(hash => string.Equals(hash.Algorithm, policy.Algorithm, StringComparison.Ordinal)).Select(static hash => "  " + hash));
        throw new PyToolException(CacheErrors.HashMismatch, $"Hash mismatch for `{wheel.Artifact.FileName}`\n\nExpected:\n{expected}\n\nComputed:\n{got}");
    }

    private static PyToolException WrongSize(WheelArtifact wheel, long expected, long actual) =>
        new(CacheErrors.SizeMismatch, $"The size of `{wheel.Artifact.FileName}` is not as announced: expected {expected} bytes, got {(actual > expected ? "more than that" : actual)}");
}
