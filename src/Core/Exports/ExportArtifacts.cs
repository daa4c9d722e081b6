using PyTool.Core.Locking.Document;

namespace PyTool.Core.Exports;

/// <summary>The files of packages, as exports name them.</summary>
internal static class ExportArtifacts
{
    /// <summary>All files, the source distribution first.</summary>
    public static IEnumerable<LockArtifact> Of(LockPackage package) => package.SourceDistribution is { } source ? package.Wheels.Prepend(source) : package.Wheels;

    /// <summary>The hashes of all files, sorted.</summary>
    public static IReadOnlyList<string> Hashes(LockPackage package)
    {
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var artifact in Of(package))
        {
            if (artifact.Hash is { } hash)
            {
                hashes.Add(hash);
            }
        }

        return [.. hashes];
    }

    /// <summary>Algorithm and digest of a hash.</summary>
    public static KeyValuePair<string, string>? Split(string? hash)
    {
        var colon = hash?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon <= 0 ? null : new(hash![..colon], hash[(colon + 1)..]);
    }

    /// <summary>A path of the lock as it is seen from another directory.</summary>
    public static string Relocate(string path, string lockDirectory, string outputDirectory)
    {
        if (Path.IsPathFullyQualified(path) || string.Equals(lockDirectory, outputDirectory, StringComparison.Ordinal))
        {
            return path.Length == 0 ? "." : path;
        }

        var relative = Path.GetRelativePath(outputDirectory, Path.GetFullPath(path, lockDirectory)).Replace('\\', '/');

        // The directory above is written with a slash at its end, as uv does.
        return relative == ".." || relative.EndsWith("/..", StringComparison.Ordinal) ? relative + "/" : relative;
    }
}
