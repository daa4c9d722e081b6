using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>All that the indexes have of one package.</summary>
internal sealed class PackageVersions
{
    public PackageVersions(VersionMap[] maps, UnusableReason? absence, PyVersion? installed)
    {
        Maps = maps;
        Absence = absence;
        Versions = maps.Length == 1 && installed is null ? maps[0].Versions : Unite(maps, installed);
        Installed = installed;
    }

    /// <summary>One for each index that counts, by priority.</summary>
    public VersionMap[] Maps { get; }

    /// <summary>Why no index has the package.</summary>
    public UnusableReason? Absence { get; }

    /// <summary>The versions of all indexes and the installed one, ascending, distinct.</summary>
    public PyVersion[] Versions { get; }

    private PyVersion? Installed { get; }

    /// <summary>The open interval between the known neighbours of a version: what is said of the version may be said of all of it.</summary>
    public VersionRange Widen(PyVersion version)
    {
        if (Versions.Length == 0)
        {
            return VersionRange.Exactly(version);
        }

        var place = Array.BinarySearch(Versions, version);
        var below = (place < 0 ? ~place : place) - 1;
        var above = place < 0 ? ~place : place + 1;
        while (below >= 0 && !Exists(Versions[below]))
        {
            below--;
        }

        while (above < Versions.Length && !Exists(Versions[above]))
        {
            above++;
        }

        return VersionRange.BetweenVersions(below < 0 ? null : Versions[below], above == Versions.Length ? null : Versions[above]);
    }

    private bool Exists(PyVersion version)
    {
        if (Installed is not null && Installed.Equals(version))
        {
            return true;
        }

        foreach (var map in Maps)
        {
            if (map.Exists(version))
            {
                return true;
            }
        }

        return false;
    }

    private static PyVersion[] Unite(VersionMap[] maps, PyVersion? installed)
    {
        var all = new SortedSet<PyVersion>();
        foreach (var map in maps)
        {
            all.UnionWith(map.Versions);
        }

        if (installed is not null)
        {
            all.Add(installed);
        }

        return [.. all];
    }
}
