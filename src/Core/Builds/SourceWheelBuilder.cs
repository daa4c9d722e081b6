using System.IO.Compression;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Hooks;
using PyTool.Core.Builds.Isolation;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Builds.UvBuild;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Resolving;
using PyTool.Standards.Filenames;

namespace PyTool.Core.Builds;

/// <summary>Makes wheels of source distributions, source trees and repositories through their backends, and keeps them in the cache by what they depend on.</summary>
public sealed class SourceWheelBuilder : IWheelBuilder
{
    private readonly BuildContext _context;
    private readonly SourceTrees _trees;
    private readonly SourceMetadataProvider _sources;
    private readonly BuildChain _chain;
    private readonly BuiltWheelStore _store;
    private readonly ArchiveStore _archives;

    /// <summary>Makes the builder of a command.</summary>
    /// <param name="context">What builds share.</param>
    /// <param name="trees">What local trees state.</param>
    public SourceWheelBuilder(BuildContext context, SourceTrees trees)
        : this(context, trees, new SourceMetadataProvider(context, trees), BuildChain.None)
    {
    }

    internal SourceWheelBuilder(BuildContext context, SourceTrees trees, SourceMetadataProvider sources, BuildChain chain)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _trees = trees;
        _sources = sources;
        _chain = chain;
        _store = new BuiltWheelStore(context.Session.CacheDirectory);
        _archives = new ArchiveStore(context.Session.CacheDirectory, context.Index.Artifacts);
    }

    /// <inheritdoc/>
    public async Task<BuiltWheel> BuildAsync(RequestedDistribution distribution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var label = SourceLabel.Of(distribution.Name, distribution.Version, distribution.Source);
        try
        {
            return distribution.Source switch
            {
                PackageSource.LocalDirectory directory => await DirectoryAsync(distribution, directory, label, cancellationToken).ConfigureAwait(false),
                PackageSource.Git git => await GitAsync(distribution, git, label, cancellationToken).ConfigureAwait(false),
                PackageSource.Archive archive => await ArchiveAsync(distribution, SourceArtifacts.Of(archive)!, archive.Subdirectory, label, cancellationToken).ConfigureAwait(false),
                PackageSource.LocalArchive archive => await ArchiveAsync(distribution, SourceArtifacts.Of(archive)!, null, label, cancellationToken).ConfigureAwait(false),
                _ => await ArchiveAsync(distribution, await FindArchiveAsync(distribution, cancellationToken).ConfigureAwait(false), null, label, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (PyToolException exception)
        {
            throw SourceBuildErrors.Of(label, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceBuildErrors.Of(label, new PyToolException(SourceBuildErrors.Project, "The source tree or the cache cannot be used", exception));
        }
    }

    private async Task<Artifact> FindArchiveAsync(RequestedDistribution distribution, CancellationToken cancellationToken)
    {
        if (distribution.SourceDistribution is { } given)
        {
            return given;
        }

        var listing = await _context.Index.GetReleasesAsync(distribution.Name, null, cancellationToken).ConfigureAwait(false);
        foreach (var index in listing.Indexes)
        {
            foreach (var release in index.Releases)
            {
                if (release.Version.Equals(distribution.Version) && release.Files.FirstOrDefault(static file => file.Wheel is null && file.Unusable is null) is { } file)
                {
                    return file.Artifact;
                }
            }
        }

        throw new PyToolException(SourceBuildErrors.Project, $"The index has no source distribution of `{distribution}`") { ExitCode = 1 };
    }

    private async Task<BuiltWheel> ArchiveAsync(RequestedDistribution distribution, Artifact artifact, string? subdirectory, string label, CancellationToken cancellationToken)
    {
        var archive = await _archives.FetchAsync(artifact, cancellationToken).ConfigureAwait(false);
        var key = BuildKeys.Of(_context, archive.Sha256, "wheel", subdirectory, distribution.Name);
        if (_store.Find(key) is { } kept)
        {
            return Describe(distribution, key, kept, isNew: false);
        }

        using var unpacked = await UnpackedArchive.OpenAsync(_context.Session, archive, subdirectory, cancellationToken).ConfigureAwait(false);
        var target = new BuildTarget
        {
            Directory = unpacked.Directory, Identity = archive.Sha256 + subdirectory, Label = label, Name = distribution.Name, Version = distribution.Version,
        };
        return await BuildAsync(distribution, target, BuildHook.Wheel, key, cancellationToken).ConfigureAwait(false);
    }

    private async Task<BuiltWheel> DirectoryAsync(RequestedDistribution distribution, PackageSource.LocalDirectory directory, string label, CancellationToken cancellationToken)
    {
        // What such a tree looks like is in the state; without one it counts as changed.
        var key = BuildKeys.Of(_context, directory.Path + "\n" + distribution.CacheInfoJson, directory.Kind.ToString(), null, distribution.Name);
        var target = new BuildTarget
        {
            Directory = directory.Path, Identity = directory.Path, Label = label, Name = distribution.Name, Version = distribution.Version, IsLocal = true,
        };
        return await BuildAsync(distribution, target, directory.Kind == DirectoryKind.Editable ? BuildHook.Editable : BuildHook.Wheel, key, cancellationToken).ConfigureAwait(false);
    }

    private async Task<BuiltWheel> GitAsync(RequestedDistribution distribution, PackageSource.Git git, string label, CancellationToken cancellationToken)
    {
        var checkout = await _sources.Repositories.FetchAsync(git, cancellationToken).ConfigureAwait(false);
        if (git.ArchivePath is { } path)
        {
            var file = UnpackedArchive.File(checkout.Directory, path);
            var artifact = new Artifact { FileName = Path.GetFileName(file), Url = ConfiguredIndexes.FileUrl(file) };
            return await ArchiveAsync(distribution, artifact, git.Subdirectory, label, cancellationToken).ConfigureAwait(false);
        }

        var key = BuildKeys.Of(_context, git.Url + "#" + checkout.Commit + (git.Lfs ? "#lfs" : ""), "wheel", git.Subdirectory, distribution.Name);
        if (_store.Find(key) is { } kept)
        {
            return Describe(distribution, key, kept, isNew: false);
        }

        var directory = UnpackedArchive.Inside(checkout.Directory, git.Subdirectory);
        var target = new BuildTarget
        {
            Directory = directory, Identity = git.Url + "#" + checkout.Commit + "#" + git.Subdirectory, Label = label, Name = distribution.Name, Version = distribution.Version,
        };
        return await BuildAsync(distribution, target, BuildHook.Wheel, key, cancellationToken).ConfigureAwait(false);
    }

    private async Task<BuiltWheel> BuildAsync(RequestedDistribution distribution, BuildTarget target, BuildHook hook, string key, CancellationToken cancellationToken)
    {
        if (hook != BuildHook.Editable)
        {
            _sources.CheckAllowed(target.Name);
        }

        if (_context.Tells)
        {
            _context.Session.Tell("   Building " + target.Label);
        }

        using var output = new ScratchDirectory(_context.Session);
        using var shown = new ShownWork(_context.Session.Diagnostics, "build:" + key, "Building " + target.Label);
        var built = UvBuildBackend.FindFor(target.Directory) is { } native
            ? Write(native, hook, output.Path)
            : await AskAsync(target, hook, output.Path, cancellationToken).ConfigureAwait(false);
        Check(distribution, WheelFilename.Parse(Path.GetFileName(built)));
        var wheel = _store.Keep(key, built);
        if (_context.Tells)
        {
            _context.Session.Tell("      Built " + target.Label);
        }

        return Describe(distribution, key, wheel, isNew: true);
    }

    private async Task<string> AskAsync(BuildTarget target, BuildHook hook, string directory, CancellationToken cancellationToken)
    {
        using var build = await SourceBuild.PrepareAsync(_context, _chain, _trees, target, hook, cancellationToken).ConfigureAwait(false);
        return await build.WheelAsync(directory, cancellationToken).ConfigureAwait(false);
    }

    private static string Write(UvBuildBackend backend, BuildHook hook, string directory)
    {
        var path = Path.Combine(directory, backend.WheelName);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        backend.WriteWheel(stream, hook == BuildHook.Editable, CompressionLevel.NoCompression);
        return path;
    }

    /// <summary>A backend may answer with anything: what was resolved is what is installed.</summary>
    private static void Check(RequestedDistribution distribution, WheelFilename built)
    {
        if (built.Name != distribution.Name)
        {
            throw new PyToolException(SourceBuildErrors.Result, $"Package metadata name `{built.Name}` does not match given name `{distribution.Name}`") { ExitCode = 1 };
        }

        // The public version alone: a backend may add a local part.
        if (distribution.Version is { } version && !built.Version.Equals(version) && !(version.Local is null && built.Version.WithoutLocal().Equals(version)))
        {
            throw new PyToolException(SourceBuildErrors.Result, $"Package metadata version `{built.Version}` does not match given version `{version}`") { ExitCode = 1 };
        }
    }

    private BuiltWheel Describe(RequestedDistribution distribution, string key, string path, bool isNew)
    {
        var name = Path.GetFileName(path);
        return new BuiltWheel
        {
            Wheel = new WheelArtifact
            {
                FileName = WheelFilename.Parse(name),
                Artifact = new Artifact { FileName = name, Url = ConfiguredIndexes.FileUrl(path) },
                Source = distribution.Source,
                BuildKey = key,
                Refresh = isNew,
            },
            Source = _context.Index.Artifacts,
            CacheInfoJson = distribution.CacheInfoJson,
            BuildInfoJson = distribution.BuildInfoJson ?? "{}",
        };
    }
}
