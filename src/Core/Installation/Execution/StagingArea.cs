using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Execution;

/// <summary>A private folder in the environment in which wheels are made complete before anything else changes.</summary>
internal sealed class StagingArea
{
    /// <summary>Start of the names of staging folders, in the root of the environment.</summary>
    public const string Prefix = ".tmp-pytool-";

    private StagingArea(string path) => FullPath = path;

    public string FullPath { get; }

    /// <exception cref="PyToolException">The environment cannot be written.</exception>
    public static StagingArea Create(string rootPath)
    {
        var path = Path.Combine(rootPath, Prefix + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(InstallErrors.EnvironmentNotWritable, $"Failed to change the environment at `{rootPath}`", exception);
        }

        return new StagingArea(path);
    }

    /// <summary>Removes staging folders that a killed process left. The lock of the environment is held, so all of them are stale.</summary>
    public static void RemoveStale(string rootPath)
    {
        if (!Directory.Exists(rootPath))
        {
            return;
        }

        foreach (var path in Directory.GetDirectories(rootPath, Prefix + "*"))
        {
            Remove(path);
        }
    }

    public void Remove() => Remove(FullPath);

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Removed by the next command; nothing looks into it.
        }
    }
}
