using System.Collections.Concurrent;

namespace PyTool.Plugins.Cache.Locks;

/// <summary>One at a time per key within the process, so that threads do not wait on each other through files.</summary>
internal sealed class KeyedGate
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the key. The semaphores stay for the life of the process: there is one per wheel of the command.</summary>
    public async Task<Pass> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var gate = gates.GetOrAdd(key, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(gate);
    }

    public readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
