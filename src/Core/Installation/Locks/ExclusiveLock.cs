using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Locks;

/// <summary>A lock between processes for work that is short: whoever comes second waits.</summary>
public static class ExclusiveLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes the lock on a file, which is made when it is missing. Where file systems cannot lock, nobody is excluded.</summary>
    /// <param name="path">Absolute path in an existing directory.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <param name="what">What is locked, for the message.</param>
    /// <returns>Gives the lock back; <see langword="null"/> when there can be none.</returns>
    /// <exception cref="PyToolException">PT2038: others kept it for too long.</exception>
    public static IDisposable? Take(string path, TimeSpan patience, string what)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            switch (FileLock.Try(path, out var held))
            {
                case LockAttempt.Taken:
                    return held;
                case LockAttempt.Unavailable:
                    return null;
            }

            if (waited >= patience)
            {
                throw new PyToolException("PT2038", $"Another process keeps {what} locked: {path}") { Hint = "Wait for it to end, and run the command again" };
            }

            Thread.Sleep(Pause);
        }
    }
}
