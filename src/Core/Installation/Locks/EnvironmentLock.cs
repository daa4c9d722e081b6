using System.Globalization;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Locks;

/// <summary>The lock that everybody takes who changes the packages of an environment: <c>.lock</c> in its root, the same file as uv's, so that both exclude each other.</summary>
/// <remarks>Take it before the environment is inspected and hold it until the plan is executed; otherwise the plan is about yesterday's environment.</remarks>
public sealed class EnvironmentLock : IDisposable
{
    private const string Name = ".lock";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly FileLock? held;

    private EnvironmentLock(FileLock? held) => this.held = held;

    /// <summary>Whether others are really kept out: not so where the file system has no locks, and in places that cannot be written.</summary>
    public bool IsExclusive => held is not null;

    /// <summary>Takes the lock, waiting for whoever holds it.</summary>
    /// <param name="rootPath">Absolute path of the environment. Must exist.</param>
    /// <param name="timeout">How long to wait (<c>UV_LOCK_TIMEOUT</c>, 300 seconds by default).</param>
    /// <param name="clock">The clock.</param>
    /// <param name="diagnostics">Told after a second of waiting, and when there are no locks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PyToolException">Somebody held it for longer than the timeout.</exception>
    public static Task<EnvironmentLock> AcquireAsync(string rootPath, TimeSpan timeout, TimeProvider clock, IDiagnostics diagnostics, CancellationToken cancellationToken) =>
        AcquireFileAsync(Path.Combine(rootPath, Name), $"the environment `{rootPath}`", rootPath, timeout, clock, diagnostics, cancellationToken);

    /// <summary>The same for any lock file; <paramref name="what"/> names what others are changing.</summary>
    internal static async Task<EnvironmentLock> AcquireFileAsync(
        string path, string what, string resource, TimeSpan timeout, TimeProvider clock, IDiagnostics diagnostics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var start = clock.GetTimestamp();
        var pause = FirstPause;
        var isTold = false;
        while (true)
        {
            var attempt = FileLock.Try(path, out var taken);
            if (attempt != LockAttempt.Busy)
            {
                if (attempt == LockAttempt.Unavailable)
                {
                    diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Cannot lock {what} at `{path}`" });
                }

                return new EnvironmentLock(taken);
            }

            var waited = clock.GetElapsedTime(start);
            if (waited > timeout)
            {
                throw new PyToolException(InstallErrors.LockTimeout, string.Create(CultureInfo.InvariantCulture,
                    $"Timeout ({timeout.TotalSeconds}s) when waiting for lock on `{resource}` at `{path}`, is another process running?"))
                {
                    Hint = "You can set `UV_LOCK_TIMEOUT` to increase the timeout",
                };
            }

            if (!isTold && waited > Patience)
            {
                isTold = true;
                diagnostics.Report(new DiagnosticEvent.Warning { Message = $"Waiting for another process that changes {what}" });
            }

            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Gives the lock back. The file stays, as uv leaves it.</summary>
    public void Dispose() => held?.Dispose();
}
