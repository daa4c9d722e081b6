using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>Chooses the version of a package that a fork tries next.</summary>
internal static class CandidateSelector
{
    /// <summary>The best candidate without regard to preferences. It may be unusable: then the solver has to learn that.</summary>
    public static Candidate? Select(PackageVersions versions, in CandidateQuery query)
    {
        if (query.Policy != PrereleasePolicy.StableFirst)
        {
            return Pass(versions, query, query.Policy == PrereleasePolicy.All ? null : false);
        }

        if (query.IndexStrategy == IndexStrategy.UnsafeFirstMatch)
        {
            foreach (var map in versions.Maps)
            {
                if ((Search([map], map.Versions, query, false) ?? Search([map], map.Versions, query, true)) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        return Pass(versions, query, false) ?? Pass(versions, query, true);
    }

    private static Candidate? Pass(PackageVersions versions, in CandidateQuery query, bool? prereleases)
    {
        if (query.IndexStrategy == IndexStrategy.UnsafeBestMatch)
        {
            return Search(versions.Maps, versions.Versions, query, prereleases);
        }

        foreach (var map in versions.Maps)
        {
            if (Search([map], map.Versions, query, prereleases) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // The first version in the range that exists; usable in any of the indexes goes before unusable in an earlier one.
    private static Candidate? Search(ReadOnlySpan<VersionMap> maps, PyVersion[] versions, in CandidateQuery query, bool? prereleases)
    {
        var walk = new VersionWalk(versions, query.Range, query.LowestFirst);
        while (walk.MoveNext())
        {
            var version = walk.Current;
            if (prereleases is { } wanted && version.IsPreRelease != wanted)
            {
                continue;
            }

            CandidateRelease? blocked = null;
            foreach (var map in maps)
            {
                if (map.Find(version) is not { } release || release.Choose(query.Window) is not { IsTooNew: false } choice)
                {
                    continue;
                }

                if (choice.IsUsable)
                {
                    return Candidate.Of(release, query.Window);
                }

                blocked ??= release;
            }

            if (blocked is not null)
            {
                return Candidate.Of(blocked, query.Window);
            }
        }

        return null;
    }
}
