using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking.Freshness;

/// <summary>Tells in what the manifest of an old lock differs from what is wanted now.</summary>
internal static class ManifestComparison
{
    /// <summary>The first difference, for the log; <see langword="null"/>: there is none.</summary>
    public static string? FirstDifference(LockDocument old, LockManifest now, RequirementKeys keys)
    {
        var then = old.Manifest;
        if (!then.Members.SequenceEqual(now.Members))
        {
            return "mismatched members";
        }

        if (old.Revision >= LockDocument.CurrentRevision && !Equals(then.DefaultGroups, now.DefaultGroups))
        {
            return "mismatched workspace default groups";
        }

        return !SamePythons(then.GroupRequiresPython, now.GroupRequiresPython) ? "mismatched workspace group metadata"
            : !keys.AreSame(then.Requirements, now.Requirements) ? "mismatched requirements"
            : !keys.AreSame(then.Constraints, now.Constraints) ? "mismatched constraints"
            : !Overrides(then, keys).SetEquals(Overrides(now, keys)) ? "mismatched overrides"
            : !Excludes(then).SetEquals(Excludes(now)) ? "mismatched excludes"
            : !BuildConstraints(then, keys).SequenceEqual(BuildConstraints(now, keys), StringComparer.Ordinal) ? "mismatched build constraints"
            : !SameGroups(old, now, keys) ? "mismatched dependency groups"
            : !StaticMetadata(then).SetEquals(StaticMetadata(now)) ? "mismatched static metadata"
            : null;
    }

    public static bool SamePythons(IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> left, IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> right) =>
        left.Count == right.Count && left.Zip(right).All(static p => p.First.Key == p.Second.Key && p.First.Value.Equals(p.Second.Value));

    // Empty groups were not recorded before.
    private static bool SameGroups(LockDocument old, LockManifest now, RequirementKeys keys)
    {
        if (old.Revision >= LockDocument.CurrentRevision)
        {
            return keys.AreSame(old.Manifest.DependencyGroups, now.DependencyGroups);
        }

        return keys.AreSame([.. old.Manifest.DependencyGroups.Where(static g => g.Value.Count > 0)], [.. now.DependencyGroups.Where(static g => g.Value.Count > 0)]);
    }

    private static HashSet<string> Overrides(LockManifest manifest, RequirementKeys keys) =>
        manifest.Overrides.Select(o => Scope(o.Scope) + string.Join('\r', o.Requirements.Select(keys.Of).Order(StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Excludes(LockManifest manifest) =>
        manifest.Excludes.Select(static e => Scope(e.Scope) + string.Join('\r', e.Names.Select(static n => n.Value).Order(StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> BuildConstraints(LockManifest manifest, RequirementKeys keys) =>
        manifest.BuildConstraints.Select(c => keys.Of(c.Requirement) + "\r" + string.Join('\r', c.Hashes)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static HashSet<string> StaticMetadata(LockManifest manifest) =>
        manifest.DependencyMetadata
            .Select(static m => string.Join('\r', m.Name.Value, m.Version?.ToString(), string.Join('\n', m.RequiresDist), m.RequiresPython, string.Join('\n', m.ProvidesExtras)))
            .ToHashSet(StringComparer.Ordinal);

    private static string Scope(LockScope? scope) => scope is null ? "" : $"{scope.Name}@{scope.Version}:";
}
