using PyTool.Abstractions.Plugins;
using PyTool.Core.Files;

namespace PyTool.Core.Builds.Distributions;

/// <summary>The directory that distributions go to. A file appears in it whole or not at all.</summary>
internal sealed class OutputDirectory(string path)
{
    private const string Temporary = ".tmp-pytool-";

    /// <summary>Absolute path.</summary>
    public string FullPath { get; } = path;

    /// <summary>Makes it ready.</summary>
    /// <param name="clear">Remove what is in it.</param>
    /// <param name="ignore">Keep its content out of repositories.</param>
    /// <param name="sources">What is built: a directory around it is never emptied.</param>
    public void Prepare(bool clear, bool ignore, IEnumerable<string> sources)
    {
        try
        {
            if (clear && Directory.Exists(FullPath))
            {
                Empty(sources);
            }

            Directory.CreateDirectory(FullPath);
            var file = Path.Combine(FullPath, ".gitignore");
            if (ignore && !File.Exists(file))
            {
                WholeFile.Write(file, "*"u8);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(BuildErrors.Output, $"Failed to write to the output directory `{FullPath}`", exception);
        }
    }

    /// <summary>A private directory in it, so that one rename publishes what is built there.</summary>
    public string CreateStaging() => Directory.CreateDirectory(Path.Combine(FullPath, $"{Temporary}{Guid.NewGuid():N}")).FullName;

    /// <summary>Puts a finished file into place.</summary>
    /// <returns>Its absolute path.</returns>
    public string Publish(string staged)
    {
        var target = Path.Combine(FullPath, Path.GetFileName(staged));
        File.Move(staged, target, overwrite: true);
        return target;
    }

    /// <summary>Removes a private directory with all that a failed build left in it.</summary>
    public static void Remove(string staging)
    {
        try
        {
            Directory.Delete(staging, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Its name says what it is; `--clear` removes it.
        }
    }

    private void Empty(IEnumerable<string> sources)
    {
        var root = Path.TrimEndingDirectorySeparator(FullPath);
        foreach (var source in sources)
        {
            if (source == root || source.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new PyToolException(BuildErrors.Output, $"The output directory `{FullPath}` holds what is to be built and cannot be cleared");
            }
        }

        foreach (var entry in new DirectoryInfo(FullPath).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
