using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Locks;

namespace PyTool.Core.Installation.Journal;

/// <summary>Completes a change that a killed process left half done. To be called before an environment is looked at or anything in it is started; costs one look at a path when there is nothing to do.</summary>
public static class JournalRecovery
{
    /// <summary>Whether the environment waits for its last change to be completed.</summary>
    public static bool IsNeeded(string environmentRoot) => File.Exists(JournalFile.PathOf(environmentRoot));

    /// <summary>Completes the interrupted change, if there is one, under the environment's lock.</summary>
    /// <param name="environmentRoot">Absolute path of the environment.</param>
    /// <param name="scheme">Its folders; <see langword="null"/> when not known: then only what lies in its root is touched.</param>
    /// <param name="held">The environment's lock when the caller holds it; <see langword="null"/>: it is taken.</param>
    /// <param name="lockTimeout">How long the lock is waited for.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="diagnostics">Told what is done.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    /// <returns>Whether something was completed.</returns>
    /// <exception cref="PyToolException">The environment cannot be written, or its lock is held for too long.</exception>
    public static async Task<bool> RecoverAsync(
        string environmentRoot, InstallScheme? scheme, EnvironmentLock? held, TimeSpan lockTimeout, TimeProvider clock, IDiagnostics diagnostics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!IsNeeded(environmentRoot))
        {
            return false;
        }

        using var taken = held is null ? await EnvironmentLock.AcquireAsync(environmentRoot, lockTimeout, clock, diagnostics, cancellationToken).ConfigureAwait(false) : null;
        return Complete(environmentRoot, Roots(environmentRoot, scheme), keepUnusable: scheme is null, diagnostics);
    }

    internal static List<string> Roots(string environmentRoot, InstallScheme? scheme)
    {
        var roots = new List<string> { environmentRoot };
        if (scheme is not null)
        {
            roots.AddRange([scheme.Purelib, scheme.Platlib, scheme.Scripts, scheme.Data, scheme.Headers]);
        }

        return roots;
    }

    /// <summary>With the lock held. A journal that cannot be used is left for somebody who knows all folders, or removed.</summary>
    internal static bool Complete(string environmentRoot, IReadOnlyList<string> roots, bool keepUnusable, IDiagnostics diagnostics)
    {
        if (!IsNeeded(environmentRoot))
        {
            return false;
        }

        try
        {
            var intent = JournalFile.Read(environmentRoot, roots, diagnostics);
            if (intent is null && keepUnusable)
            {
                return false;
            }

            if (intent is not null)
            {
                diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Completing an interrupted change of the environment at `{environmentRoot}`" });
                var runner = new IntentRunner(environmentRoot, roots, diagnostics, InstallFaults.Inert);
                runner.Remove(intent);
                runner.Place(intent);
            }

            JournalFile.Delete(environmentRoot);
            StagingArea.RemoveStale(environmentRoot);
            return intent is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(InstallErrors.EnvironmentNotWritable, $"Failed to complete an interrupted change of the environment at `{environmentRoot}`", exception);
        }
    }
}
