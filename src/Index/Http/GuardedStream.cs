using System.Globalization;

namespace PyTool.Index.Http;

/// <summary>The body of an answer: a silent server, a broken connection and a body beyond its limit end with a <see cref="NetworkFailureException"/>.</summary>
internal sealed class GuardedStream : Stream
{
    private readonly Stream _inner;
    private readonly string _url;
    private readonly IdleTimer _timer;
    private readonly long _limit;
    private long _position;

    public GuardedStream(Stream inner, string url, IdleTimer timer, long limit)
    {
        _inner = inner;
        _url = url;
        _timer = timer;
        _limit = limit;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        try
        {
            var token = _timer.Start(cancellationToken);
            count = await _inner.ReadAsync(buffer, token).ConfigureAwait(false);
        }
        catch (Exception exception) when (NetworkFailures.Translate(exception, _url, _timer, cancellationToken) is { } failure)
        {
            throw failure;
        }
        finally
        {
            _timer.Stop();
        }

        _position += count;
        return _position <= _limit
            ? count
            : throw new NetworkFailureException(NetworkFailureKind.TooLarge, _url, $"The answer is larger than {(_limit >> 20).ToString(CultureInfo.InvariantCulture)} MiB");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // Archive readers of the base library read synchronously; they run on threads of their own.
        var rented = new byte[buffer.Length];
        var count = ReadAsync(rented, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        rented.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _timer.Dispose();
        }

        base.Dispose(disposing);
    }
}
