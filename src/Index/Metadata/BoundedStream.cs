using PyTool.Index.Http;

namespace PyTool.Index.Metadata;

/// <summary>A stream that fails beyond a number of bytes: a small archive may unpack to anything.</summary>
internal sealed class BoundedStream : ForwardStream
{
    private readonly Stream _inner;
    private long _left;

    public BoundedStream(Stream inner, long limit)
    {
        _inner = inner;
        _left = limit;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _left -= count;
        return _left >= 0 ? count : throw MetadataProblemException.Structure("the archive unpacks to too much");
    }
}
