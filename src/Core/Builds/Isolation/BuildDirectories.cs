using PyTool.Core.Sessions;

namespace PyTool.Core.Builds.Isolation;

/// <summary>Private directories within the cache that go with the build.</summary>
internal static class BuildDirectories
{
    private const string Bucket = "builds-v1000";

    /// <summary>Makes one, readable by its owner alone.</summary>
    public static string Create(CommandSession session)
    {
        var bucket = Path.Combine(session.CacheDirectory, Bucket);
        Directory.CreateDirectory(bucket);
        Guard(bucket);
        var path = Path.Combine(bucket, Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    /// <summary>Removes one, with all that a backend left in it.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody was faster.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A daemon of the backend may still write there; cleaning the cache removes the rest.
        }
    }

    // Backends that ask for a repository (setuptools_scm) must not find one around the cache.
    private static void Guard(string bucket)
    {
        var marker = Path.Combine(bucket, ".git");
        if (!File.Exists(marker))
        {
            try
            {
                File.WriteAllBytes(marker, []);
            }
            catch (IOException)
            {
                // Another process writes it in this moment.
            }
        }
    }
}
