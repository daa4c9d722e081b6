using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;

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

        for (var i = versions.Count - 1; i >= 0; i--)
        {
            if (versions[i].IsPreRelease && fact.Range.Contains(versions[i]))
            {
                return $"Pre-releases are available for `{name}` in the requested range (e.g., {versions[i]}), but pre-releases weren't enabled (try: `{Option(name.Value, request)}`)";
            }
        }

        return null;
    }

    private static string Option(string name, ResolveRequest request) => request.PrereleaseByPackage.Count > 0 ? $"--prerelease-package {name}=allow" : "--prerelease=allow";
}
