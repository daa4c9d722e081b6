using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Caching;

/// <summary>
/// Files of the index client below the cache directory. Written beside and renamed, off the path of the command; a cache that cannot be written slows
/// the next command down and is no error of this one.
/// </summary>
internal sealed class CacheStore
{
    private readonly string? _root;
    private readonly IDiagnostics _diagnostics;
    private readonly ConcurrentQueue<(string Path, CacheEntry Entry)> _queue = new();
    private readonly ConcurrentDictionary<string, bool> _directories = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Task _writer = Task.CompletedTask;
    private bool _isBroken;

    /// <param name="root">Absolute path of the cache directory; <see langword="null"/>: nothing is kept.</param>
    /// <param name="diagnostics">Takes log lines.</param>
    public CacheStore(string? root, IDiagnostics diagnostics)
    {
        _root = root;
        _diagnostics = diagnostics;
    }

    /// <summary>Sixteen hex digits that stand for a text in a file name.</summary>
    public static string Digest(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }

    /// <summary>The entry at a relative path; <see langword="null"/> when there is none, or a damaged one.</summary>
    public CacheEntry? Read(string path)
    {
        if (_root is null)
        {
            return null;
        }

        try
        {
            var file = ReadFile(Path.Combine(_root, path));
            if (file is null)
            {
                return null;
            }

            var entry = CacheEntry.Read(file);
            if (entry is null)
            {
                _diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Ignoring a damaged cache entry: `{path}`" });
            }

            return entry;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Failed to read the cache entry `{path}`: {exception.Message}" });
            return null;
        }
    }

    /// <summary>Stores an entry soon.</summary>
    public void Write(string path, CacheEntry entry)
    {
        if (_root is null || _isBroken)
        {
            return;
        }

        _queue.Enqueue((path, entry));
        lock (_lock)
        {
            if (_writer.IsCompleted)
            {
                _writer = Task.Run(Drain);
            }
        }
    }

    /// <summary>Waits until everything is stored.</summary>
    public async Task FlushAsync()
    {
        while (!_queue.IsEmpty || !_writer.IsCompleted)
        {
            Task writer;
            lock (_lock)
            {
                if (_writer.IsCompleted && !_queue.IsEmpty)
                {
                    _writer = Task.Run(Drain);
                }

                writer = _writer;
            }

            await writer.ConfigureAwait(false);
        }
    }

    private static byte[]? ReadFile(string path)
    {
        // Asking first is cheaper than an exception for every package that was never seen.
        if (!File.Exists(path))
        {
            return null;
        }

        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length is <= 0 or > int.MaxValue)
        {
            return [];
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var at = 0;
        while (at < bytes.Length)
        {
            var count = RandomAccess.Read(handle, bytes.AsSpan(at), at);
            if (count == 0)
            {
                return [];
            }

            at += count;
        }

        return bytes;
    }

    private void Drain()
    {
        while (_queue.TryDequeue(out var item))
        {
            try
            {
                WriteFile(Path.Combine(_root!, item.Path), item.Entry.Serialise());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A full or read-only disk stays so: say it once, and go on without.
                if (!_isBroken)
                {
                    _isBroken = true;
                    _diagnostics.Report(new DiagnosticEvent.Trace { Message = $"The cache at `{_root}` cannot be written: {exception.Message}" });
                }
            }
        }
    }

    private void WriteFile(string path, byte[] bytes)
    {
        var directory = Path.GetDirectoryName(path)!;
        if (_directories.TryAdd(directory, true))
        {
            Directory.CreateDirectory(directory);
        }

        // Beside the target, never in a temp directory: a rename must not cross devices.
        var temporary = Path.Combine(directory, ".tmp-" + Path.GetRandomFileName());
        try
        {
            try
            {
                File.WriteAllBytes(temporary, bytes);
            }
            catch (DirectoryNotFoundException)
            {
                // Another process cleaned the cache.
                Directory.CreateDirectory(directory);
                File.WriteAllBytes(temporary, bytes);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
