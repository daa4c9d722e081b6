using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Inputs;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Installation;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Resolving;
using PyTool.Core.Syncing;
using PyTool.Projects.PyLock;
using PyTool.Projects.Settings;
using PyTool.Standards.Filenames;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Installing;

/// <summary>Chooses from a <c>pylock.toml</c> (PEP 751) what an environment is to hold.</summary>
internal sealed class PyLockSelection(ConcreteWorld world, ExtraSelection extras, IReadOnlyList<(string File, GroupName Group)> groups, Func<PackageName, bool> refetches)
{
    public async Task<IReadOnlyList<RequestedDistribution>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var session = world.Session;
        var path = Path.GetFullPath(file, session.WorkingDirectory);
        if (!File.Exists(path))
        {
            throw new PyToolException(ConcreteErrors.Input, $"File not found: {file}");
        }

        var content = PyLockReader.Read(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path, session.WorkingDirectory);
        if (content.RequiresPython is { } python && !python.Contains(world.Target.Version))
        {
            throw PipErrors.Of(PipErrors.Request, $"The requested interpreter resolved to Python {world.Target.Version}, which is incompatible with the `pylock.toml`'s Python requirement: `{python.ToString(", ")}`");
        }

        var selection = new MarkerSelection
        {
            ListedExtras = content.Extras.Where(extras.Includes).ToHashSet(),
            ListedGroups = content.DefaultGroups.Select(GroupName.Parse).Concat(groups.Select(static group => group.Group)).ToHashSet(),
        };
        var chosen = new List<RequestedDistribution>();
        foreach (var package in content.Packages)
        {
            if (package.Marker.Evaluate(world.Target.Markers, selection))
            {
                chosen.Add(Choose(package, Path.GetDirectoryName(path)!));
            }
        }

        return chosen;
    }

    private RequestedDistribution Choose(PyLockPackage package, string directory)
    {
        var isReinstalled = world.Session.Settings.IsSet(SettingKeys.Reinstall) || world.Session.Settings.Get(SettingKeys.ReinstallPackage, []).Contains(package.Name);
        if (SourceOf(package, directory) is { } source)
        {
            return Direct(package, source, isReinstalled);
        }

        var registry = new PackageSource.Registry { Url = package.Index ?? ConfiguredIndexes.DefaultUrl };
        var limits = new BuildLimits(world.Session.Settings);
        var wheel = limits.ForbidsWheels(package.Name) ? null : BestWheel(package, registry, directory);
        if (wheel is null && (package.Sdist is null || limits.ForbidsBuild(package.Name)))
        {
            throw PipErrors.Of(PipErrors.Request,
                $"Package `{package.Name}{(package.Version is null ? "" : "==" + package.Version)}` can't be installed because it doesn't have a source distribution or wheel for the current platform");
        }

        return new RequestedDistribution
        {
            Name = package.Name, Version = package.Version, Source = registry, Wheel = wheel, Reinstall = isReinstalled,
            SourceDistribution = package.Sdist is { } sdist ? Artifact(sdist, directory) : null,
        };
    }

    private static PackageSource? SourceOf(PyLockPackage package, string directory)
    {
        if (package.Directory is { } tree)
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(tree.Path, directory));
            return new PackageSource.LocalDirectory { Path = path, Kind = tree.Editable == true ? DirectoryKind.Editable : DirectoryKind.Directory };
        }

        if (package.Vcs is { } vcs)
        {
            return new PackageSource.Git
            {
                Url = vcs.Url ?? ConfiguredIndexes.FileUrl(Path.GetFullPath(vcs.Path ?? ".", directory)), Commit = vcs.CommitId, Reference = vcs.RequestedRevision ?? vcs.CommitId,
                ReferenceKind = GitReferenceKind.Revision, Subdirectory = vcs.Subdirectory,
            };
        }

        return package.Archive is not { } archive ? null
            : archive.Url is { } url ? new PackageSource.Archive { Url = url, Subdirectory = archive.Subdirectory }
            : new PackageSource.LocalArchive { Path = Path.GetFullPath(archive.Path ?? "", directory) };
    }

    private RequestedDistribution Direct(PyLockPackage package, PackageSource source, bool isReinstalled)
    {
        var hashes = package.Archive is { } archive ? Hashes(archive) : [];
        var wheel = SourceArtifacts.Of(source) is { } artifact && WheelFilename.TryParse(artifact.FileName, out var name)
            ? new WheelArtifact { FileName = name, Artifact = RequiredHashes.Demand(hashes, artifact), Source = source, Refresh = refetches(package.Name) }
            : null;
        return new RequestedDistribution
        {
            Name = package.Name, Version = package.Version, Source = source, Wheel = wheel, DirectUrlJson = DirectUrlText.For(source, writeNotEditable: false), Reinstall = isReinstalled,
            CacheInfoJson = source switch
            {
                PackageSource.LocalDirectory tree => SourceState.OfDirectory(world.Session, tree.Path),
                PackageSource.LocalArchive local => SourceState.OfFile(local.Path),
                _ => null,
            },
            BuildInfoJson = wheel is null ? "{}" : null,
        };
    }

    private WheelArtifact? BestWheel(PyLockPackage package, PackageSource source, string directory)
    {
        (WheelFilename Name, PyLockArtifact File)? best = null;
        var bestPriority = int.MaxValue;
        foreach (var file in package.Wheels)
        {
            if (WheelFilename.TryParse(NameOf(file), out var name) && world.Target.Tags.FindPriority(name) is { } priority
                && (priority < bestPriority || (priority == bestPriority && name.Build.CompareTo(best!.Value.Name.Build) > 0)))
            {
                (best, bestPriority) = ((name, file), priority);
            }
        }

        return best is { } chosen ? new WheelArtifact { FileName = chosen.Name, Artifact = Artifact(chosen.File, directory), Source = source, Refresh = refetches(package.Name) } : null;
    }

    private static Artifact Artifact(PyLockArtifact file, string directory) => new()
    {
        FileName = NameOf(file), Url = file.Url ?? ConfiguredIndexes.FileUrl(Path.GetFullPath(file.Path ?? "", directory)), Hashes = Hashes(file), Size = file.Size,
    };

    private static ArtifactHash[] Hashes(PyLockArtifact file) => [.. file.Hashes.Select(static pair => new ArtifactHash { Algorithm = pair.Key, Digest = pair.Value })];

    private static string NameOf(PyLockArtifact file)
    {
        if (file.Name is { } name)
        {
            return name;
        }

        var text = file.Url ?? file.Path ?? "";
        var end = text.AsSpan().IndexOfAny('?', '#');
        text = end < 0 ? text : text[..end];
        return Uri.UnescapeDataString(text[(text.LastIndexOf('/') + 1)..]);
    }
}
