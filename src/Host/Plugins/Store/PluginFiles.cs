using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins.Store;

/// <summary>The files of a plugin folder and their hashes.</summary>
internal static class PluginFiles
{
    private const int MaximumFiles = 10_000;

    /// <summary>Every file below a folder (path with <c>/</c>) with its SHA-256. Refuses links and anything that is neither file nor directory.</summary>
    public static SortedDictionary<string, string> Hash(string directory)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var pending = new Stack<string>();
        pending.Push(directory);
        while (pending.TryPop(out var current))
        {
            foreach (var entry in new DirectoryInfo(current).EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is not null)
                {
                    throw new PyToolException("PT2006", $"A plugin folder may not contain links: {entry.FullName}");
                }

                if (entry is DirectoryInfo)
                {
                    pending.Push(entry.FullName);
                    continue;
                }

                if (files.Count == MaximumFiles)
                {
                    throw new PyToolException("PT2006", $"A plugin folder may not hold more than {MaximumFiles} files: {directory}");
                }

                files.Add(Path.GetRelativePath(directory, entry.FullName).Replace('\\', '/'), HashFile(entry.FullName));
            }
        }

        return files;
    }

    /// <summary>One hash over all: of the lines <c>hash  path</c> in order.</summary>
    public static string Combine(SortedDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, digest) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{digest}  {path}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string HashFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
