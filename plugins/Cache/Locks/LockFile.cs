using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Locks;

/// <summary>Takes locks between processes. The kernel gives them back when a holder dies; nothing is read from the files.</summary>
internal sealed class LockFile(Platform platform, TimeSpan timeout, TimeProvider clock, IDiagnostics diagnostics)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <param name="path">The lock file; made when missing.</param>
    /// <param name="exclusive">Whether nobody else may hold it, or only no exclusive holder.</param>
    /// <param name="waiting">Said once when it has to be waited for; <see langword="null"/>: nothing.</param>
    /// <param name="remove">Remove the file at the end, for locks of single entries.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CacheLock> AcquireAsync(string path, bool exclusive, string? waiting, bool remove, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            if (Try(path, exclusive, remove, out var held))
            {
                return held;
            }

            // A cleaning is announced at once; a command that only waits for one to end says so when it takes long.
            if (waiting is not null && (exclusive || clock.GetElapsedTime(start) > Patience))
            {
                diagnostics.Report(new DiagnosticEvent.Warning { Message = waiting });
                waiting = null;
            }

            if (clock.GetElapsedTime(start) > timeout)
            {
                throw new PyToolException(CacheErrors.LockTimeout, string.Create(CultureInfo.InvariantCulture,
                    $"Timeout ({timeout.TotalSeconds}s) when waiting for lock on `{Path.GetDirectoryName(path)}` at `{path}`, is another process running?"))
                {
                    Hint = "You can set `UV_LOCK_TIMEOUT` to increase the timeout",
                };
            }

            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private bool Try(string path, bool exclusive, bool remove, out CacheLock held)
    {
        held = CacheLock.None;
        while (true)
        {
            var handle = platform.OpenLock(path);
            if (handle is null)
            {
                // No place for a lock file: a read-only cache, which nobody cleans either.
                return true;
            }

            var result = handle.TryLock(exclusive);
            if (result.IsDone && handle.IsCurrent(path))
            {
                held = new CacheLock(handle, remove ? path : null, platform);
                return true;
            }

            handle.Dispose();
            if (result.IsDone)
            {
                continue;
            }

            if (result.Status == CallStatus.WouldBlock)
            {
                return false;
            }

            diagnostics.Report(new DiagnosticEvent.Warning { Message = $"The cache cannot be locked at `{path}` ({result.Describe()}); going on without locks" });
            return true;
        }
    }
}
