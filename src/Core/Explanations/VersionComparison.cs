using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Explanations;

/// <summary>The packages that two solutions differ in.</summary>
internal static class VersionComparison
{
    public static IReadOnlyList<VersionChange> Between(ResolveOutcome.Solved before, ResolveOutcome.Solved after)
    {
        var (first, second) = (VersionsOf(before), VersionsOf(after));
        var names = new SortedSet<PackageName>(first.Keys);
        names.UnionWith(second.Keys);
        var changes = new List<VersionChange>();
        foreach (var name in names)
        {
            var (old, now) = (Text(first, name), Text(second, name));
            if (!string.Equals(old, now, StringComparison.Ordinal))
            {
                changes.Add(new VersionChange(name, old, now));
            }
        }

        return changes;
    }

    /// <summary>The versions of a package, ascending.</summary>
    public static IReadOnlyList<PyVersion> Of(ResolveOutcome.Solved solved, PackageName name) => VersionsOf(solved).TryGetValue(name, out var versions) ? [.. versions] : [];

    private static string? Text(Dictionary<PackageName, SortedSet<PyVersion>> versions, PackageName name) => versions.TryGetValue(name, out var found) ? string.Join(", ", found) : null;

    private static Dictionary<PackageName, SortedSet<PyVersion>> VersionsOf(ResolveOutcome.Solved solved)
    {
        var versions = new Dictionary<PackageName, SortedSet<PyVersion>>();
        foreach (var fork in solved.Forks)
        {
            foreach (var node in fork.Nodes)
            {
                if (!versions.TryGetValue(node.Name, out var list))
                {
                    versions.Add(node.Name, list = []);
                }

                list.Add(node.Version);
            }
        }

        return versions;
    }
}
