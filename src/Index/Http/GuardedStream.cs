using System.Globalization;

namespace PyTool.Index.Http;

/// <summary>The body of an answer: a silent server, a broken connection and a body beyond its limit end with a <see cref="NetworkFailureException"/>.</summary>
internal sealed class GuardedStream : ForwardStream
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
