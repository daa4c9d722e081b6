using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Core.Conflicts.Wording;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Hints;

/// <summary>Tells that there are pre-releases where nothing else is.</summary>
internal static class PrereleaseHint
{
    public static string? Of(Fact fact, ResolveRequest request, KnownVersions known)
    {
        if (fact.Package.Name is not { } name || known.AllowsPrereleases(fact.Package) || known.Of(fact.Package) is not { } versions)
        {
            return null;
        }

        if (AsksForOne(fact.Range))
        {
            return $"`{name}` was requested with a pre-release marker (e.g., {RangeText.Of(name.Value, fact.Range, RangeKind.Needed)}), but pre-releases weren't enabled (try: `{Option(name.Value, request)}`)";
        }

        for (var i = versions.Count - 1; i >= 0; i--)
        {
            if (versions[i].IsPreRelease && fact.Range.Contains(versions[i]))
            {
                return $"Pre-releases are available for `{name}` in the requested range (e.g., {versions[i]}), but pre-releases weren't enabled (try: `{Option(name.Value, request)}`)";
            }
        }

        return null;
    }

    private static bool AsksForOne(VersionRange range)
    {
        for (var i = 0; i < range.Count; i++)
        {
            if (IsPreRelease(range[i].Lower) || IsPreRelease(range[i].Upper))
            {
                return true;
            }
        }

        return false;
    }

    // `<3.dev0` is how `==2.*` and `~=2.0` end: nobody wrote it.
    private static bool IsPreRelease(VersionCut? cut) => cut is { Version: { IsPreRelease: true } version } && version is not { Dev: 0, PreKind: PreReleaseKind.None };

    private static string Option(string name, ResolveRequest request) => request.PrereleaseByPackage.Count > 0 ? $"--prerelease-package {name}=allow" : "--prerelease=allow";
}
