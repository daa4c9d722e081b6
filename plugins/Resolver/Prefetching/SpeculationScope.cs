namespace PyTool.Plugins.Resolver.Prefetching;

/// <summary>The life of speculative work: it ends with the resolution that it was for.</summary>
internal sealed class SpeculationScope : IDisposable
{
    private readonly CancellationTokenSource _source;

    public SpeculationScope(CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Token = _source.Token;
    }

    /// <summary>May be asked even after the end: work comes late.</summary>
    public CancellationToken Token { get; }

    public void Dispose()
    {
        _source.Cancel();
        _source.Dispose();
    }
}
