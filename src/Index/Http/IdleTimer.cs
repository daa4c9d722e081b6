namespace PyTool.Index.Http;

/// <summary>Cancels a wait that lasts too long. One for each answer: restarting it costs no allocation.</summary>
internal sealed class IdleTimer : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _source;
    private CancellationTokenRegistration _registration;

    public IdleTimer(TimeSpan limit, TimeProvider clock)
    {
        _limit = limit;
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
    }

    public TimeSpan Limit => _limit;

    /// <summary>Whether the limit was passed (or the caller gave up).</summary>
    public bool HasFired => _source.IsCancellationRequested;

    public CancellationToken Start(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _registration = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
        _source.CancelAfter(_limit);
        return _source.Token;
    }

    public void Stop()
    {
        _registration.Dispose();
        _source.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
