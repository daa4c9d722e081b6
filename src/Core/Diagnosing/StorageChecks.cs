using PyTool.Core.Installation.Locks;
using PyTool.Core.Sessions;

namespace PyTool.Core.Diagnosing;

/// <summary>Cache and environment: whether they can be written and locked, and how files get from one to the other.</summary>
internal sealed class StorageChecks(CommandSession session)
{
    private const long LittleSpace = 1L << 30;

    public IEnumerable<Finding> Run(string directory)
    {
        var cache = session.CacheDirectory;
        var trouble = Probe(cache, out var written);
        yield return trouble is null
            ? Finding.Good("cache", $"{cache} can be written, {FreeSpace(cache)}")
            : new Finding("cache", FindingSeverity.Problem, $"{cache} cannot be written: {trouble}", "Name another place with `--cache-dir` or `UV_CACHE_DIR`, or use `--no-cache`");
        if (written is null)
        {
            yield break;
        }

        try
        {
            if (Space(cache) is < LittleSpace)
            {
                yield return new Finding("space", FindingSeverity.Warning, $"{FreeSpace(cache)} in {cache}", "Make room with `pytool cache prune`");
            }

            yield return Locks(cache);
            yield return Links(written, directory);
        }
        finally
        {
            File.Delete(written);
        }
    }

    private static string? Probe(string directory, out string? written)
    {
        written = null;
        try
        {
            Directory.CreateDirectory(directory);
            var path = Path.Combine(directory, $".doctor-{Guid.NewGuid():N}");
            File.WriteAllText(path, "");
            written = path;
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private static Finding Locks(string cache)
    {
        var path = Path.Combine(cache, $".doctor-{Guid.NewGuid():N}.lock");
        try
        {
            var attempt = FileLock.Try(path, out var held);
            held?.Dispose();
            return attempt == LockAttempt.Taken
                ? Finding.Good("locks", "processes can exclude each other")
                : new Finding("locks", FindingSeverity.Warning, $"the file system of {cache} has no file locks", "Do not change one environment from several processes at once");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Finding Links(string file, string directory)
    {
        if (Probe(directory, out var place) is { } trouble)
        {
            return new Finding("project", FindingSeverity.Warning, $"{directory} cannot be written: {trouble}", "An environment can be elsewhere: `UV_PROJECT_ENVIRONMENT`");
        }

        File.Delete(place!);
        try
        {
            return HardLinks.TryMake(file, place!)
                ? Finding.Good("link mode", "packages are linked from the cache (hardlink)")
                : new Finding(
                    "link mode", FindingSeverity.Warning, $"no hard links from {Path.GetDirectoryName(file)} to {directory}: packages are copied",
                    "Keep cache and project on one file system, or set `UV_LINK_MODE=copy` to say that you know");
        }
        finally
        {
            File.Delete(place!);
        }
    }

    private static string FreeSpace(string directory) => Space(directory) is { } bytes ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.0} GiB free") : "free space unknown";

    private static long? Space(string directory)
    {
        try
        {
            return new DriveInfo(directory).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
