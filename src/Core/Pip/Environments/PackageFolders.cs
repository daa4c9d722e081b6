using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Environments;

/// <summary>Distributions in folders that are no environment: targets, prefixes, the Python of the system. Environments are looked at by their provider.</summary>
internal static class PackageFolders
{
    private const string DistInfo = ".dist-info";
    private const string EggInfo = ".egg-info";
    private const long MostBytes = 1 << 20;

    /// <summary>The distributions of an installation, sorted by name and version.</summary>
    public static IReadOnlyList<InstalledDistribution> Scan(InstallScheme scheme) =>
        Scan(string.Equals(scheme.Purelib, scheme.Platlib, StringComparison.Ordinal) ? [scheme.Purelib] : [scheme.Purelib, scheme.Platlib]);

    /// <summary>The distributions of folders, sorted by name and version.</summary>
    public static IReadOnlyList<InstalledDistribution> Scan(IReadOnlyList<string> folders)
    {
        var found = new List<InstalledDistribution>();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*-info"))
            {
                if (Read(path) is { } distribution)
                {
                    found.Add(distribution);
                }
            }
        }

        found.Sort(static (left, right) =>
        {
            var order = left.Name.CompareTo(right.Name);
            order = order != 0 ? order : left.Version.CompareTo(right.Version);
            return order != 0 ? order : string.CompareOrdinal(left.MetadataPath, right.MetadataPath);
        });
        return found;
    }

    private static InstalledDistribution? Read(string path)
    {
        var name = Path.GetFileName(path);
        var isDirectory = Directory.Exists(path);
        var isEgg = name.EndsWith(EggInfo, StringComparison.Ordinal);
        if (!isEgg && !(isDirectory && name.EndsWith(DistInfo, StringComparison.Ordinal)))
        {
            return null;
        }

        var parts = name[..^(isEgg ? EggInfo.Length : DistInfo.Length)].Split('-');
        if (parts.Length < 2 || !PackageName.TryParse(parts[0], out var package) || !PyVersion.TryParse(parts[1], out var version))
        {
            return null;
        }

        return new InstalledDistribution
        {
            Name = package,
            Version = version,
            MetadataPath = path,
            Kind = !isEgg ? InstalledKind.DistInfo : isDirectory ? InstalledKind.EggInfoDirectory : InstalledKind.EggInfoFile,
            DirectUrlJson = isEgg ? null : DirectUrl(Path.Join(path, "direct_url.json")),
        };
    }

    private static string? DirectUrl(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where something unreadable came from does not matter: it is compared by version.
            return null;
        }
    }
}
