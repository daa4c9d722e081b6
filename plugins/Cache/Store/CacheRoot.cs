using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Locks;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Store;

/// <summary>The cache directory of this process: checked, marked and locked once, at the first use.</summary>
internal sealed class CacheRoot(PluginContext context, CacheSettings settings, Platform platform, LockFile locks) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private CacheLock? shared;
    private string? directory;

    /// <summary>Absolute path of the directory; known before it is opened, final after.</summary>
    public string Directory => directory ?? context.CacheDirectory;

    /// <summary>Makes the directory usable and holds the shared lock from now to the end of the process, as every process does, so that cleaning waits.</summary>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (shared is not null)
        {
            return;
        }

        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (shared is null)
            {
                directory = Choose();
                platform.SurviveFileSizeLimit();
                Mark(directory);
                shared = await locks.AcquireAsync(Path.Combine(directory, CacheLayout.RootLock), exclusive: false, "The cache is being cleaned, waiting for it to finish", remove: false, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Takes the exclusive lock; this process's own shared one is given back before and taken again by the next use.</summary>
    public async Task<CacheLock> LockExclusiveAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            directory = Choose();
            shared?.Dispose();
            shared = null;
            return await locks.AcquireAsync(Path.Combine(directory, CacheLayout.RootLock), exclusive: true, "Cache is currently in-use, waiting for other processes to finish (use `--force` to override)", remove: false, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A name for something unfinished, in a bucket so that one rename publishes it.</summary>
    public string TemporaryPath(string bucket) => Path.Combine(Directory, bucket, $"{CacheLayout.Temporary}{Guid.NewGuid():N}");

    /// <summary>Makes a bucket; fails with the name of the cache.</summary>
    public void MakeBucket(string bucket)
    {
        try
        {
            System.IO.Directory.CreateDirectory(Path.Combine(Directory, bucket));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    /// <summary>Gives the lock back before the end of the process (tests).</summary>
    public void Dispose()
    {
        shared?.Dispose();
        gate.Dispose();
    }

    public PyToolException Unusable(Exception cause) =>
        new(CacheErrors.CacheUnusable, $"Failed to write to the cache directory `{Directory}`", cause) { Hint = "Set `UV_CACHE_DIR` to a directory that can be written, or use `--no-cache`" };

    /// <summary>A directory of another user, or one that everybody may write to, can hold anything: its content is never installed.</summary>
    private string Choose()
    {
        var own = context.CacheDirectory;
        var look = platform.Look(own);
        if (look is not { Kind: FileKind.Directory } stamp || settings.AllowShared)
        {
            return own;
        }

        const int OthersWrite = 0x2, Sticky = 0x200;
        var isForeign = stamp.Owner is { } owner && platform.User is { } user && owner != user && owner != 0;
        var isOpen = (stamp.Mode & (OthersWrite | Sticky)) == OthersWrite;
        if (!isForeign && !isOpen)
        {
            return own;
        }

        var instead = Path.Combine(context.StateDirectory, "cache");
        context.Diagnostics.Report(new DiagnosticEvent.Warning
        {
            Message = isForeign
                ? $"The cache directory `{own}` belongs to another user and is not used; using `{instead}` instead"
                : $"The cache directory `{own}` can be written by every user and is not used; using `{instead}` instead",
        });
        return instead;
    }

    private void Mark(string path)
    {
        try
        {
            MakePrivate(path);
            WriteOnce(Path.Combine(path, CacheLayout.Tag), CacheLayout.TagContent);
            WriteOnce(Path.Combine(path, CacheLayout.Ignore), "*");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only cache that holds everything is good enough; whoever must write says so by name.
            if (!System.IO.Directory.Exists(path))
            {
                throw Unusable(exception);
            }
        }
    }

    private static void MakePrivate(string path)
    {
        if (System.IO.Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(path);
        }
        else
        {
            System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void WriteOnce(string path, string content)
    {
        if (!File.Exists(path))
        {
            File.WriteAllText(path, content);
        }
    }
}
