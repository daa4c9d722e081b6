using System.Text;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>Facts of interpreters on disk, one file each, so that a warm command starts no Python.</summary>
internal sealed class InfoCache(Surroundings surroundings)
{
    private const string Bucket = "interpreter-v1000";
    private const int MaximumSize = 256 * 1024;
    private readonly string _directory = Path.Combine(surroundings.CacheDirectory, Bucket);

    public InterpreterInfo? Find(string path, string stamp)
    {
        var key = KeyOf(path);
        try
        {
            using var stream = new FileStream(FileOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            if (stream.Length > MaximumSize)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return InfoCodec.Read(bytes, key, stamp);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Not there, or not readable: the interpreter is asked again.
            return null;
        }
    }

    public void Store(string path, string stamp, InterpreterInfo info)
    {
        var key = KeyOf(path);
        var temporary = Path.Combine(_directory, ".tmp-" + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(_directory);
            File.WriteAllBytes(temporary, InfoCodec.Write(key, stamp, info));
            File.Move(temporary, FileOf(key), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written makes commands slower, not wrong.
            surroundings.Trace("Failed to cache interpreter information: " + failure.Message);
            TryDelete(temporary);
        }
    }

    // The system's release is part of the key: markers and tags depend on it, and home directories are shared between machines.
    private string KeyOf(string path)
    {
        var target = FinalTarget(path);
        return string.Join('\n', Environment.OSVersion.VersionString, surroundings.Platform.Architecture, surroundings.Platform.Libc, path, target);
    }

    private string FileOf(string key) => Path.Combine(_directory, Convert.ToHexStringLower(Fingerprint.Of(Encoding.UTF8.GetBytes(key))) + ".bin");

    private static string FinalTarget(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A broken chain: the path stands for itself and will fail when it is asked.
            return path;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Left behind in our own bucket; pruning the cache removes it.
        }
    }
}
