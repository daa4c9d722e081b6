using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Building;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Freshness;

internal sealed partial class LockComparison
{
    private async ValueTask<string?> FindContentDifferenceAsync(CancellationToken cancellationToken)
    {
        if (ManifestComparison.FirstDifference(old, LockManifests.Of(target, _requirements), _keys) is { } manifest)
        {
            return manifest;
        }

        var places = PlacesByName();
        var open = new Queue<int>();
        foreach (var member in target.Members)
        {
            if (CompareMember(member, places, open) is { } difference)
            {
                return difference;
            }
        }

        // Requirements that belong to no member lead to source trees, too.
        foreach (var requirement in target.Requirements.Concat(target.RootGroups.SelectMany(static g => g.Value)))
        {
            if (places.TryGetValue(requirement.Name, out var list))
            {
                list.ForEach(open.Enqueue);
            }
        }

        return await WalkAsync(open, cancellationToken).ConfigureAwait(false);
    }

    private Dictionary<PackageName, List<int>> PlacesByName()
    {
        var byName = new Dictionary<PackageName, List<int>>(old.Packages.Count);
        for (var i = 0; i < old.Packages.Count; i++)
        {
            if (!byName.TryGetValue(old.Packages[i].Name, out var list))
            {
                byName[old.Packages[i].Name] = list = [];
            }

            list.Add(i);
        }

        return byName;
    }

    private string? CompareMember(LockMember member, Dictionary<PackageName, List<int>> byName, Queue<int> open)
    {
        if (!byName.TryGetValue(member.Name, out var list) || list.Count != 1)
        {
            return $"missing root package: `{member.Name}`";
        }

        var package = old.Packages[list[0]];
        if (!package.Source.Equals(places.Source(member.Source, null)))
        {
            return $"mismatched source: `{member.Name}`";
        }

        if (old.Revision >= LockDocument.CurrentRevision)
        {
            if (!Equals(package.DefaultGroups, member.DefaultGroups))
            {
                return "mismatched member default groups";
            }

            if (!ManifestComparison.SamePythons(package.GroupRequiresPython, member.GroupPythons))
            {
                return "mismatched group metadata";
            }
        }

        open.Enqueue(list[0]);
        return null;
    }

    private async ValueTask<string?> WalkAsync(Queue<int> open, CancellationToken cancellationToken)
    {
        var known = KnownIndexes();
        var seen = new HashSet<int>();
        while (open.TryDequeue(out var place))
        {
            if (!seen.Add(place))
            {
                continue;
            }

            var package = old.Packages[place];
            if (package.Source.IsRegistry)
            {
                if (known is not null && !known.Contains(package.Source.Location))
                {
                    return $"missing {(package.Source.Kind == LockSourceKind.Registry ? "remote" : "local")} index: `{package.Name}` from `{package.Source.Location}`";
                }

                continue;
            }

            if (package.Source.Kind == LockSourceKind.Git)
            {
                continue;
            }

            if (await ComparePackageAsync(package, cancellationToken).ConfigureAwait(false) is { } difference)
            {
                return difference;
            }

            foreach (var edge in package.Dependencies.Concat(package.OptionalDependencies.SelectMany(static o => o.Value)).Concat(package.GroupDependencies.SelectMany(static g => g.Value)))
            {
                open.Enqueue(edge.Target);
            }
        }

        return null;
    }

    private HashSet<string>? KnownIndexes()
    {
        var workspace = target.Workspace;
        var further = (workspace?.Indexes ?? []).Concat(workspace?.Members.SelectMany(static m => m.File.Uv.Indexes ?? []) ?? []).ToArray();
        if (!ConfiguredIndexes.AreGiven(session.Settings) && further.Length == 0)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in ConfiguredIndexes.List(session.Settings).Concat(further))
        {
            known.Add(places.Registry(ConfiguredIndexes.Convert(definition, DateTimeOffset.UnixEpoch, isExplicit: true).Reference.Url).Location);
        }

        return known;
    }

    private async ValueTask<string?> ComparePackageAsync(LockPackage package, CancellationToken cancellationToken)
    {
        PackageMetadata metadata;
        if (package.Source.IsTree)
        {
            var path = places.Resolve(package.Source.Location);
            if (!Directory.Exists(path))
            {
                return $"missing source: `{package.Name}`";
            }

            var source = new PackageSource.LocalDirectory
            {
                Path = path,
                Kind = package.Source.Kind switch
                {
                    LockSourceKind.Editable => DirectoryKind.Editable,
                    LockSourceKind.Virtual => DirectoryKind.Virtual,
                    _ => DirectoryKind.Directory,
                },
            };
            metadata = trees.Find(path) ?? await index.RequireAsync(package.Name, source, cancellationToken).ConfigureAwait(false);
        }
        else if (package.Source.Kind == LockSourceKind.Archive)
        {
            if (session.Settings.IsSet(SettingKeys.Offline))
            {
                return null;
            }

            var source = new PackageSource.Archive { Url = package.Source.Location, Subdirectory = package.Source.Subdirectory };
            metadata = await index.RequireAsync(package.Name, source, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            metadata = await index.RequireAsync(package.Name, new PackageSource.LocalArchive { Path = places.Resolve(package.Source.Location) }, cancellationToken).ConfigureAwait(false);
        }

        return Compare(package, metadata);
    }

    private string? Compare(LockPackage package, PackageMetadata metadata)
    {
        if (package.Version is null != metadata.IsVersionDynamic || (package.Version is { } version && version != metadata.Version))
        {
            return $"mismatched version: `{package.Name}` (expected: `{package.Version}`, found: `{metadata.Version}`)";
        }

        var then = package.Metadata ?? new LockPackageMetadata();
        var now = _requirements.Metadata(metadata);
        if (old.Revision >= 1 && !then.ProvidesExtras.ToHashSet().SetEquals(now.ProvidesExtras))
        {
            return $"mismatched extras for: `{package.Name}`";
        }

        if (!_keys.AreSame(then.RequiresDist, now.RequiresDist))
        {
            return $"mismatched requirements for: `{package.Name}`";
        }

        // Before, empty groups were not recorded.
        var groups = old.Revision >= 1
            ? _keys.AreSame(then.RequiresDev, now.RequiresDev)
            : _keys.AreSame([.. then.RequiresDev.Where(static g => g.Value.Count > 0)], [.. now.RequiresDev.Where(static g => g.Value.Count > 0)]);
        return groups ? null : $"mismatched dependency groups for: `{package.Name}`";
    }
}
