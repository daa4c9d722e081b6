using PyTool.Abstractions.Artifacts;
using PyTool.Index.Artifacts;
using PyTool.Index.Http;
using PyTool.Index.Indexes;

namespace PyTool.Index.Metadata;

/// <summary>A file on a server that serves parts of files and tells the truth about them.</summary>
internal sealed class RemoteByteSource : ByteSource
{
    private readonly NetworkClient _network;
    private readonly string _url;
    private readonly IndexDefinition? _index;
    private readonly string? _validator;
    private readonly long _tailStart;
    private readonly ReadOnlyMemory<byte> _tail;

    private RemoteByteSource(NetworkClient network, string url, IndexDefinition? index, string? validator, long length, ReadOnlyMemory<byte> tail)
    {
        _network = network;
        _url = url;
        _index = index;
        _validator = validator;
        _tail = tail;
        _tailStart = length - tail.Length;
        Length = length;
    }

    public override long Length { get; }

    /// <summary>Asks for the tail of a file; <see langword="null"/> when the server does not serve parts as it should.</summary>
    public static async ValueTask<RemoteByteSource?> OpenAsync(NetworkClient network, Artifact artifact, IndexDefinition? index, CancellationToken cancellationToken)
    {
        // A suffix range is one request where a server would have to be asked for the length first.
        var range = artifact.Size is { } size && size > 0
            ? new ArtifactRange { Offset = Math.Max(0, size - MetadataLimits.Tail), Length = Math.Min(size, MetadataLimits.Tail) }
            : new ArtifactRange { Offset = -MetadataLimits.Tail };
        var request = new NetworkRequest { Url = artifact.Url, Index = index, Range = ByteRange.Header(range) };
        try
        {
            return await network.ReadAsync(
                request,
                async (response, token) =>
                {
                    if (response.Status != 206 || ByteRange.Read(response.Header("Content-Range")) is not { } got || !IsWanted(range, got))
                    {
                        return null;
                    }

                    var bytes = await ReadExactlyAsync(response, got.Last - got.First + 1, token).ConfigureAwait(false);
                    return bytes is null ? null : new RemoteByteSource(network, artifact.Url, index, StrongTag(response), got.Total, bytes);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkFailureException failure) when (IsRefusal(failure))
        {
            return null;
        }
    }

    public override void Dispose()
    {
    }

    protected override async ValueTask<ReadOnlyMemory<byte>> ReadPartAsync(long offset, int length, CancellationToken cancellationToken)
    {
        if (offset >= _tailStart)
        {
            return _tail.Slice((int)(offset - _tailStart), length);
        }

        // What is missing in front of the tail.
        var missing = Math.Min(length, _tailStart - offset);
        var range = new ArtifactRange { Offset = offset, Length = missing };
        var request = new NetworkRequest { Url = _url, Index = _index, Range = ByteRange.Header(range), IfRange = _validator };
        var part = await _network.ReadAsync(
            request,
            async (response, token) =>
                response.Status == 206 && ByteRange.Read(response.Header("Content-Range")) is { } got && got.Total == Length && got.First == offset && got.Last == offset + missing - 1
                    ? await ReadExactlyAsync(response, missing, token).ConfigureAwait(false)
                    : null,
            cancellationToken).ConfigureAwait(false);
        if (part is null)
        {
            throw new RangeMismatchException();
        }

        if (missing == length)
        {
            return part;
        }

        var joined = new byte[length];
        part.CopyTo(joined, 0);
        _tail.Span[..(length - part.Length)].CopyTo(joined.AsSpan(part.Length));
        return joined;
    }

    private static bool IsWanted(ArtifactRange range, (long First, long Last, long Total) got) =>
        got.Last == got.Total - 1
        && got.First == (range.Offset < 0 ? Math.Max(0, got.Total + range.Offset) : range.Offset)
        && (range.Offset < 0 || got.Total == range.Offset + range.Length);

    // A server that knows no ranges may say so with these; others are real answers.
    private static bool IsRefusal(NetworkFailureException failure) =>
        failure.Kind == NetworkFailureKind.Status && failure.Status is 400 or 405 or 406 or 411 or 416 or 501;

    private static string? StrongTag(NetworkResponse response) =>
        response.Header("ETag") is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : null;

    private static async ValueTask<byte[]?> ReadExactlyAsync(NetworkResponse response, long length, CancellationToken cancellationToken)
    {
        if (length > MetadataLimits.Part || (response.Length is { } announced && announced != length))
        {
            return null;
        }

        var bytes = new byte[length];
        var filled = 0;
        while (filled < bytes.Length)
        {
            var count = await response.Body.ReadAsync(bytes.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return null;
            }

            filled += count;
        }

        return await response.Body.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) == 0 ? bytes : null;
    }
}
