using System.IO.Enumeration;
using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Inspection;

/// <summary>Finds installed distributions by the names of their metadata: one pass over each directory, hardly any file is opened.</summary>
internal static class SitePackages
{
    public static IReadOnlyList<InstalledDistribution> Scan(string purelib, string platlib)
    {
        var found = new List<InstalledDistribution>();
        ScanDirectory(purelib, found);
        if (!IsSameDirectory(purelib, platlib))
        {
            ScanDirectory(platlib, found);
        }

        found.Sort(static (left, right) =>
        {
            var order = left.Name.CompareTo(right.Name);
            order = order != 0 ? order : left.Version.CompareTo(right.Version);
            return order != 0 ? order : string.CompareOrdinal(left.MetadataPath, right.MetadataPath);
        });
        return found;
    }

    // `lib64` is a link to `lib` in most environments: both names are one directory.
    private static bool IsSameDirectory(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || string.Equals(Resolve(left), Resolve(right), StringComparison.Ordinal);

    private static string Resolve(string path)
    {
        const string Second = "/lib64/";
        var place = path.IndexOf(Second, StringComparison.Ordinal);
        return place >= 0 && new DirectoryInfo(path[..(place + Second.Length - 1)]).LinkTarget is "lib" ? path[..place] + "/lib/" + path[(place + Second.Length)..] : path;
    }

    private static void ScanDirectory(string directory, List<InstalledDistribution> found)
    {
        // Names are looked at before any object is made of an entry: most entries are packages and modules.
        if (!Directory.Exists(directory))
        {
            return;
        }

        var entries = new FileSystemEnumerable<InstalledDistribution?>(
            directory,
            static (ref FileSystemEntry entry) => DistributionEntry.TryRead(entry.ToFullPath(), entry.FileName, entry.IsDirectory),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => DistributionEntry.IsCandidate(entry.FileName),
        };
        try
        {
            foreach (var distribution in entries)
            {
                if (distribution is not null)
                {
                    found.Add(distribution);
                }
            }
        }
        catch (DirectoryNotFoundException)
        {
            // An installation without site-packages has nothing installed.
        }
    }
}
