using PyTool.Index.Http;

namespace PyTool.Index.Artifacts;

/// <summary>The next so many bytes of a stream, which it owns.</summary>
internal sealed class PartStream : ForwardStream
{
    private readonly Stream _inner;
    private long _left;

    public PartStream(Stream inner, long length)
    {
        _inner = inner;
        _left = length;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken).ConfigureAwait(false);
        _left -= count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
