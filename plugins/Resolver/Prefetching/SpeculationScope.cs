namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>The life of speculative work: it ends with the resolution that it was for.</summary>
internal sealed class SpeculationScope(CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _source.Cancel();
        _source.Dispose();
    }
}
