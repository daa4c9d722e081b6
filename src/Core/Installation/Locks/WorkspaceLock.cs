using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Locks;

/// <summary>The locks that uv keeps in the temporary directory, by the same names: of a workspace, whose environment is found or made and whose files are edited under it, and of a source tree that a backend writes into.</summary>
public static class WorkspaceLock
{
    /// <summary>Takes the lock of a workspace, waiting for whoever holds it. Never take it while holding that of its environment.</summary>
    /// <param name="directory">Absolute path of the workspace.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="diagnostics">Told after a second of waiting.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PyToolException">Somebody held it for longer than the timeout.</exception>
    public static Task<EnvironmentLock> AcquireAsync(string directory, TimeSpan timeout, TimeProvider clock, IDiagnostics diagnostics, CancellationToken cancellationToken) =>
        EnvironmentLock.AcquireFileAsync(PathOf("uv-", directory), $"the project `{directory}`", directory, timeout, clock, diagnostics, cancellationToken);

    /// <summary>The same for a source tree that <c>setuptools</c> builds: it writes into the tree.</summary>
    internal static Task<EnvironmentLock> AcquireSourceAsync(string directory, TimeSpan timeout, TimeProvider clock, IDiagnostics diagnostics, CancellationToken cancellationToken) =>
        EnvironmentLock.AcquireFileAsync(PathOf("uv-setuptools-", directory), $"the source tree `{directory}`", directory, timeout, clock, diagnostics, cancellationToken);

    // A directory that everybody may write to: nothing is ever written into the file, and one that cannot be opened is done without.
    internal static string PathOf(string prefix, string directory) => Path.Combine(Path.GetTempPath(), $"{prefix}{PathDigest.Of(directory)}.lock");
}
