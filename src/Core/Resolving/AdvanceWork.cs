namespace PyTool.Core.Resolving;

/// <summary>Work begun before anybody waits for it: builds and repositories that a resolution is likely to need. It ends with that resolution, wanted or not, so that nothing runs on behind a command.</summary>
internal sealed class AdvanceWork : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _tasks = [];

    /// <summary>Begins something. Failures are those of whoever asks for the same thing later.</summary>
    public void Begin(Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (!_end.IsCancellationRequested)
            {
                var token = _end.Token;
                _tasks.Add(Task.Run(() => work(token), token));
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _end.Cancel();
        }

        // Nothing is added any more.
        foreach (var task in _tasks)
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _end.Dispose();
    }
}
