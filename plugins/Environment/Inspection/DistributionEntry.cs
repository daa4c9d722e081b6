using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Inspection;

/// <summary>Reads one entry of site-packages.</summary>
internal static class DistributionEntry
{
    private const string DistInfo = ".dist-info";
    private const string EggInfo = ".egg-info";
    private const string EggLink = ".egg-link";
    private const long MaximumDirectUrl = 1024 * 1024;

    /// <summary>Whether the name alone allows metadata.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> name) =>
        name.EndsWith(DistInfo, StringComparison.Ordinal) || name.EndsWith(EggInfo, StringComparison.Ordinal) || name.EndsWith(EggLink, StringComparison.Ordinal);

    /// <summary>The distribution that an entry is the metadata of.</summary>
    /// <param name="path">Absolute path of the entry.</param>
    /// <param name="name">Its last part.</param>
    /// <param name="isDirectory">Whether it is a directory, or a link to one.</param>
    /// <returns>The distribution; <see langword="null"/> when the entry is none, or damaged.</returns>
    public static InstalledDistribution? TryRead(string path, ReadOnlySpan<char> name, bool isDirectory)
    {
        if (name.EndsWith(DistInfo, StringComparison.Ordinal))
        {
            return isDirectory ? FromDistInfo(path, name[..^DistInfo.Length]) : null;
        }

        if (name.EndsWith(EggInfo, StringComparison.Ordinal))
        {
            return FromEggInfo(path, isDirectory, name[..^EggInfo.Length]);
        }

        return name.EndsWith(EggLink, StringComparison.Ordinal) && !isDirectory ? FromEggLink(path) : null;
    }

    private static InstalledDistribution? FromDistInfo(string path, ReadOnlySpan<char> stem)
    {
        var dash = stem.IndexOf('-');
        if (dash <= 0 || !PackageName.TryParse(stem[..dash], out var name) || !PyVersion.TryParse(stem[(dash + 1)..], out var version))
        {
            return null;
        }

        return new InstalledDistribution
        {
            Name = name,
            Version = version,
            MetadataPath = path,
            Kind = InstalledKind.DistInfo,
            DirectUrlJson = ReadDirectUrl(Path.Combine(path, "direct_url.json")),
        };
    }

    // name[-version[-pyX.Y[-platform]]].egg-info; without a version it is in PKG-INFO.
    private static InstalledDistribution? FromEggInfo(string path, bool isDirectory, ReadOnlySpan<char> stem)
    {
        var dash = stem.IndexOf('-');
        var nameText = dash < 0 ? stem : stem[..dash];
        PyVersion? version = null;
        if (dash >= 0)
        {
            var rest = stem[(dash + 1)..];
            var end = rest.IndexOf('-');
            _ = PyVersion.TryParse(end < 0 ? rest : rest[..end], out version);
        }

        if (!PackageName.TryParse(nameText, out var name))
        {
            return null;
        }

        version ??= MetadataHead.Read(isDirectory ? Path.Combine(path, "PKG-INFO") : path)?.Version;
        return version is null ? null : new InstalledDistribution
        {
            Name = name,
            Version = version,
            MetadataPath = path,
            Kind = isDirectory ? InstalledKind.EggInfoDirectory : InstalledKind.EggInfoFile,
        };
    }

    // The first line is the directory with the project's .egg-info.
    private static InstalledDistribution? FromEggLink(string path)
    {
        try
        {
            var directory = File.ReadLines(path).FirstOrDefault()?.Trim();
            if (string.IsNullOrEmpty(directory) || !Directory.Exists(directory))
            {
                return null;
            }

            foreach (var eggInfo in Directory.EnumerateDirectories(directory, "*" + EggInfo))
            {
                if (MetadataHead.Read(Path.Combine(eggInfo, "PKG-INFO")) is { } head)
                {
                    return new InstalledDistribution { Name = head.Name, Version = head.Version, MetadataPath = path, Kind = InstalledKind.LegacyEditable };
                }
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A link that leads nowhere readable: nothing is installed by it.
            return null;
        }
    }

    private static string? ReadDirectUrl(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= MaximumDirectUrl ? File.ReadAllText(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // An unreadable origin counts as none: the distribution is then compared by version.
            return null;
        }
    }
}
