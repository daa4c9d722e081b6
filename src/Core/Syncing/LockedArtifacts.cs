using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds;
using PyTool.Core.Builds.Inputs;
using PyTool.Core.Concrete;
using PyTool.Core.Installation;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Locking.Document;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;

namespace PyTool.Core.Syncing;

/// <summary>Turns packages of a lock into what is installed: chooses a wheel for the interpreter, or a build.</summary>
internal sealed class LockedArtifacts
{
    private readonly CommandSession _session;
    private readonly ConcreteTarget _target;
    private readonly string _directory;
    private readonly ProjectBuilder _builder;
    private readonly SyncRequest _request;
    private readonly BuildLimits _limits;
    private readonly HashSet<PackageName> _reinstalled;

    public LockedArtifacts(CommandSession session, ConcreteTarget target, string lockDirectory, ProjectBuilder builder, SyncRequest request)
    {
        _session = session;
        _target = target;
        _directory = lockDirectory;
        _builder = builder;
        _request = request;
        _limits = new BuildLimits(session.Settings);
        _reinstalled = [.. session.Settings.Get(SettingKeys.ReinstallPackage, [])];
    }

    private bool ReinstallAll => _session.Settings.IsSet(SettingKeys.Reinstall);

    /// <summary>What to install for a package; <see langword="null"/>: nothing, only its dependencies count.</summary>
    /// <exception cref="PyToolException">It has no file that can be installed.</exception>
    public async ValueTask<RequestedDistribution?> ChooseAsync(LockPackage package, CancellationToken cancellationToken) => package.Source.Kind switch
    {
        LockSourceKind.Virtual => null,
        LockSourceKind.Directory or LockSourceKind.Editable => await TreeAsync(package, cancellationToken).ConfigureAwait(false),
        _ => Files(package),
    };

    private async ValueTask<RequestedDistribution> TreeAsync(LockPackage package, CancellationToken cancellationToken)
    {
        if (_limits.ForbidsBuild(package.Name))
        {
            throw Unusable(package, "it is marked as `--no-build` but has no binary distribution");
        }

        var isEditable = package.Source.Kind == LockSourceKind.Editable && !_request.NoEditable && !_request.NoEditablePackages.Contains(package.Name);
        var source = new PackageSource.LocalDirectory
        {
            Path = LocalPath(package.Source.Location), Kind = isEditable ? DirectoryKind.Editable : DirectoryKind.Directory,
            IsWrittenAbsolute = Path.IsPathRooted(package.Source.Location),
        };
        if (!Directory.Exists(source.Path))
        {
            throw SyncErrors.Of(SyncErrors.NoArtifact, $"Distribution not found at: {FileUrl(source.Path)}");
        }

        var state = SourceState.OfDirectory(_session, source.Path);
        var isReinstalled = ReinstallAll || _reinstalled.Contains(package.Name);
        var isFresh = isReinstalled || _request.Refresh;
        return new RequestedDistribution
        {
            Name = package.Name,
            Version = package.Version,
            Source = source,
            Wheel = isFresh ? null : await _builder.FindAsync(source, state, cancellationToken).ConfigureAwait(false),
            DirectUrlJson = DirectUrlText.For(source, writeNotEditable: true),
            CacheInfoJson = state,
            BuildInfoJson = "{}",
            Reinstall = isReinstalled,
        };
    }

    private RequestedDistribution Files(LockPackage package)
    {
        var source = Source(package);
        var wheel = _limits.ForbidsWheels(package.Name) ? null : ChooseWheel(package);
        if (wheel is null)
        {
            CheckBuild(package);
        }

        return new RequestedDistribution
        {
            Name = package.Name,
            Version = package.Version,
            Source = source,
            Wheel = wheel is null ? null : new WheelArtifact { FileName = wheel.Value.Name, Artifact = Artifact(package, wheel.Value.File), Source = source, Refresh = _request.Refresh },
            DirectUrlJson = DirectUrlText.For(source, writeNotEditable: true),
            CacheInfoJson = source is PackageSource.LocalArchive local ? SourceState.OfFile(local.Path) : null,
            BuildInfoJson = wheel is null ? "{}" : null,
            Reinstall = _reinstalled.Contains(package.Name),
        };
    }

    private (WheelFilename Name, LockArtifact File)? ChooseWheel(LockPackage package)
    {
        (WheelFilename Name, LockArtifact File)? best = null;
        var bestPriority = int.MaxValue;
        foreach (var file in package.Wheels)
        {
            if (!WheelFilename.TryParse(NameOf(package, file), out var name) || _target.Tags.FindPriority(name) is not { } priority)
            {
                continue;
            }

            // The first one wins ties, as in uv.
            if (best is null || priority < bestPriority || (priority == bestPriority && name.Build.CompareTo(best.Value.Name.Build) > 0))
            {
                (best, bestPriority) = ((name, file), priority);
            }
        }

        return best;
    }

    private void CheckBuild(LockPackage package)
    {
        var noWheels = _limits.ForbidsWheels(package.Name);
        var noBuild = _limits.ForbidsBuild(package.Name);
        var hasSource = package.SourceDistribution is not null || package.Source.Kind == LockSourceKind.Git;
        if (hasSource && !noBuild)
        {
            return;
        }

        var isWheel = package.Source.Kind is LockSourceKind.Archive or LockSourceKind.LocalArchive && package.SourceDistribution is null;
        throw Unusable(package, (noWheels, noBuild) switch
        {
            (true, true) => "it is marked as both `--no-binary` and `--no-build`",
            (true, false) => "it is marked as `--no-binary` but has no source distribution",
            (false, true) when package.Wheels.Count == 0 => "it is marked as `--no-build` but has no binary distribution",
            (false, true) => "it is marked as `--no-build` and has no wheel for the current platform",
            _ => isWheel ? "the binary distribution is incompatible with the current platform" : "it doesn't have a source distribution or wheel for the current platform",
        }, TagHint(package));
    }

    private static PyToolException Unusable(LockPackage package, string reason, string? hint = null) =>
        new(SyncErrors.NoArtifact, $"Distribution `{package}` can't be installed because {reason}") { Hint = hint };

    private string? TagHint(LockPackage package)
    {
        var platforms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in package.Wheels)
        {
            if (WheelFilename.TryParse(NameOf(package, file), out var name))
            {
                platforms.UnionWith(name.PlatformTags);
            }
        }

        if (platforms.Count == 0 || platforms.Contains("any"))
        {
            return null;
        }

        var system = _target.Markers.PlatformSystem;
        return $"You're on {system} (`{_target.Tags.Platform.Tags[0]}`), but `{package.Name}` (v{package.Version}) only has wheels for the following platform{(platforms.Count == 1 ? "" : "s")}: "
            + string.Join(", ", platforms.Select(static tag => $"`{tag}`"))
            + $"; consider adding \"sys_platform == '{_target.Markers.SysPlatform}' and platform_machine == '{_target.Markers.PlatformMachine}'\""
            + " to `tool.uv.required-environments` to ensure uv resolves to a version with compatible wheels";
    }

    private PackageSource Source(LockPackage package) => package.Source.Kind switch
    {
        LockSourceKind.Registry => new PackageSource.Registry { Url = package.Source.Location },
        LockSourceKind.LocalRegistry => new PackageSource.Registry { Url = LocalPath(package.Source.Location) },
        LockSourceKind.Archive => new PackageSource.Archive { Url = package.Source.Location, Subdirectory = package.Source.Subdirectory },
        LockSourceKind.LocalArchive => new PackageSource.LocalArchive { Path = LocalPath(package.Source.Location), IsWrittenAbsolute = Path.IsPathRooted(package.Source.Location) },
        LockSourceKind.Git => LockGitSource.Read(package.Source.Location) ?? throw SyncErrors.Of(SyncErrors.NoArtifact, $"The source of `{package}` in the lockfile is no URL"),
        _ => throw new InvalidOperationException("Source trees have no files"),
    };

    private Artifact Artifact(LockPackage package, LockArtifact file) => new()
    {
        FileName = NameOf(package, file),
        Url = Url(package, file),
        Hashes = Hash(file.Hash) is { } hash ? [hash] : [],
        Size = file.Size,
        Index = Index(package.Source),
    };

    private string Url(LockPackage package, LockArtifact file) => package.Source.Kind switch
    {
        LockSourceKind.Archive => package.Source.Location,
        LockSourceKind.LocalArchive => FileUrl(LocalPath(package.Source.Location)),
        _ when file.Url is { } url => url,
        _ when file.Path is { } path => FileUrl(Path.GetFullPath(path, package.Source.Kind == LockSourceKind.LocalRegistry ? LocalPath(package.Source.Location) : _directory)),
        _ => throw SyncErrors.Of(SyncErrors.NoArtifact, $"The lockfile names no place for a file of `{package}`"),
    };

    private IndexReference? Index(LockSource source)
    {
        if (!source.IsRegistry)
        {
            return null;
        }

        var url = source.Kind == LockSourceKind.LocalRegistry ? LocalPath(source.Location) : source.Location;
        var flat = new IndexReference { Url = url, IsFlat = true };
        return _session.Index.Definition(flat) is not null ? flat : new IndexReference { Url = url };
    }

    private static string NameOf(LockPackage package, LockArtifact file)
    {
        if (file.FileName is { } name)
        {
            return name;
        }

        var text = file.Url ?? file.Path ?? package.Source.Location;
        var end = text.AsSpan().IndexOfAny('?', '#');
        text = end < 0 ? text : text[..end];
        return Uri.UnescapeDataString(text[(text.LastIndexOf('/') + 1)..]);
    }

    private static ArtifactHash? Hash(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 ? new ArtifactHash { Algorithm = text![..colon], Digest = text[(colon + 1)..] } : null;
    }

    private string LocalPath(string location) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(location, _directory));

    private static string FileUrl(string path) => new UriBuilder(Uri.UriSchemeFile, "") { Path = path }.Uri.AbsoluteUri;
}
