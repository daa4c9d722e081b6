using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Builds.Hooks;
using PyTool.Core.Builds.Isolation;
using PyTool.Core.Builds.UvBuild;
using PyTool.Core.Git;
using PyTool.Core.Resolving;
using PyTool.Projects;
using PyTool.Projects.PyProject;
using PyTool.Projects.Sources;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;
using DirectoryKind = PyTool.Abstractions.Packages.DirectoryKind;

namespace PyTool.Core.Builds.Sources;

public sealed partial class SourceMetadataProvider
{
    private async Task<MetadataOutcome> ArchiveAsync(Artifact artifact, PackageName? name, PyVersion? version, string? subdirectory, CancellationToken cancellationToken)
    {
        var isLocal = artifact.Url.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && artifact.Index is null;
        var label = artifact.Index is null ? $"{name} @ {artifact.Url}" : SourceLabel.Of(name, version, null);
        var archive = await _archives.FetchAsync(artifact, cancellationToken).ConfigureAwait(false);
        var key = BuildKeys.Of(_context, archive.Sha256, "metadata", subdirectory, name);
        try
        {
            if (await MetadataStore.FindAsync(archive, key, cancellationToken).ConfigureAwait(false) is { } kept)
            {
                return Found(BuiltMetadata.Read(kept, name, null, isVersionDynamic: false));
            }

            using var unpacked = await UnpackedArchive.OpenAsync(_context.Session, archive, subdirectory, cancellationToken).ConfigureAwait(false);
            if (Stated(unpacked.Directory, name) is { } stated)
            {
                return Found(stated);
            }

            CheckAllowed(name);
            var target = new BuildTarget { Directory = unpacked.Directory, Identity = archive.Sha256 + subdirectory, Label = label, Name = name, Version = version };
            var content = await BuildAsync(target, BuildHook.Wheel, cancellationToken).ConfigureAwait(false);
            var metadata = BuiltMetadata.Read(content, name, null, isVersionDynamic: false);
            await MetadataStore.KeepAsync(archive, key, content, cancellationToken).ConfigureAwait(false);
            return Found(metadata);
        }
        catch (PyToolException exception)
        {
            throw SourceBuildErrors.Of(label, exception, isFetched: !isLocal && !SourceBuildErrors.IsOfBackend(exception));
        }
    }

    private async Task<MetadataOutcome> DirectoryAsync(PackageSource.LocalDirectory directory, PackageName name, CancellationToken cancellationToken)
    {
        var label = SourceLabel.Of(name, null, directory);
        try
        {
            if (directory.Kind != DirectoryKind.Editable)
            {
                CheckAllowed(name);
            }

            var file = _context.Session.Files.FindProjectIn(directory.Path);
            var target = new BuildTarget { Directory = directory.Path, Identity = directory.Path, Label = label, Name = name, Version = file?.Project?.Version, IsLocal = true };
            var content = await BuildAsync(target, directory.Kind == DirectoryKind.Editable ? BuildHook.Editable : BuildHook.Wheel, cancellationToken).ConfigureAwait(false);
            var isVersionDynamic = file?.Project is { Version: null };
            var built = BuiltMetadata.Read(content, name, requirements => _trees.LowerBuilt(directory.Path, requirements), isVersionDynamic);
            return Found(file is null ? built : WithGroups(built, _trees.GroupsOf(directory.Path, file)));
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
        catch (PyToolException exception)
        {
            throw SourceBuildErrors.Of(label, exception);
        }
    }

    private async Task<MetadataOutcome> GitAsync(PackageSource.Git source, PackageName name, CancellationToken cancellationToken)
    {
        var label = SourceLabel.Of(name, null, source);
        try
        {
            var checkout = await Repositories.FetchAsync(source, cancellationToken).ConfigureAwait(false);
            if (source.ArchivePath is { } path)
            {
                var artifact = new Artifact { FileName = Path.GetFileName(path), Url = ConfiguredIndexes.FileUrl(UnpackedArchive.File(checkout.Directory, path)) };
                return await ArchiveAsync(artifact, name, null, source.Subdirectory, cancellationToken).ConfigureAwait(false);
            }

            var directory = UnpackedArchive.Inside(checkout.Directory, source.Subdirectory);
            var files = new ProjectFiles(directory);
            var file = files.FindProjectIn(directory);
            var reader = file is null ? null : ReaderOf(files, file, checkout);
            if (reader?.Read() is ProjectMetadataOutcome.Static { Metadata: { Version: not null } stated })
            {
                return Found(Check(Convert(stated), name));
            }

            CheckAllowed(name);
            var target = new BuildTarget { Directory = directory, Identity = source.Url + "#" + checkout.Commit + "#" + source.Subdirectory, Label = label, Name = name };
            var content = await BuildAsync(target, BuildHook.Wheel, cancellationToken).ConfigureAwait(false);
            return Found(BuiltMetadata.Read(content, name, reader is null ? null : requirements => Conversion.Convert(reader.LowerBuilt(requirements)), file?.Project is { Version: null }));
        }
        catch (ProjectException exception)
        {
            throw SourceBuildErrors.Of(label, ProjectFailures.Convert(exception), isFetched: true);
        }
        catch (PyToolException exception)
        {
            throw SourceBuildErrors.Of(label, exception, isFetched: !SourceBuildErrors.IsOfBackend(exception));
        }
    }

    private RequirementConversion Conversion => new(_context.Session.Network);

    private static ProjectMetadataReader ReaderOf(ProjectFiles files, PyProjectFile file, GitTree checkout)
    {
        var workspace = new WorkspaceDiscovery(files).Discover(file.Directory) is DiscoveryOutcome.Found { Workspace: var found } ? found : null;
        var source = new LoweredSource.Git
        {
            Url = checkout.Source.Url,
            ReferenceKind = Projects.Sources.GitReferenceKind.Revision,
            Reference = checkout.Commit,
        };
        return new ProjectMetadataReader(file, workspace, new LoweringOptions { Checkout = new GitCheckout { Directory = checkout.Directory, Source = source } });
    }

    private PackageMetadata Convert(StaticProjectMetadata stated) => new()
    {
        Name = stated.Name, Version = stated.Version!, Requirements = Conversion.Convert(stated.Requirements), RequiresPython = stated.RequiresPython, ProvidedExtras = stated.ProvidedExtras,
    };

    // The project file of an archive states what PKG-INFO of an old kind cannot; sources of its author's machine mean nothing here.
    private PackageMetadata? Stated(string directory, PackageName? name)
    {
        try
        {
            return new ProjectFiles(directory).FindProjectIn(directory) is { } file
                && new ProjectMetadataReader(file, null, new LoweringOptions { NoSources = true }).Read() is ProjectMetadataOutcome.Static { Metadata: { Version: not null } stated }
                ? Check(Convert(stated), name)
                : null;
        }
        catch (ProjectException)
        {
            // A file that is no good for us may be good for its backend.
            return null;
        }
    }

    private static PackageMetadata Check(PackageMetadata metadata, PackageName? name) => name is { } expected && metadata.Name != expected
        ? throw new PyToolException(SourceBuildErrors.Result, $"Package metadata name `{metadata.Name}` does not match given name `{expected}`") { ExitCode = 1 }
        : metadata;

    private async Task<byte[]> BuildAsync(BuildTarget target, BuildHook hook, CancellationToken cancellationToken)
    {
        if (UvBuildBackend.FindFor(target.Directory) is { } native)
        {
            return Encoding.UTF8.GetBytes(native.WriteMetadata());
        }

        if (_chain != BuildChain.None)
        {
            return await AskAsync(target, hook, cancellationToken).ConfigureAwait(false);
        }

        await _context.Turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var shown = new ShownWork(_context.Session.Diagnostics, "metadata:" + target.Identity, "Preparing " + target.Label);
            return await AskAsync(target, hook, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _context.Turns.Release();
        }
    }

    private async Task<byte[]> AskAsync(BuildTarget target, BuildHook hook, CancellationToken cancellationToken)
    {
        using var build = await SourceBuild.PrepareAsync(_context, _chain, _trees, target, hook, cancellationToken).ConfigureAwait(false);
        if (await build.MetadataAsync(cancellationToken).ConfigureAwait(false) is { } metadata)
        {
            return metadata;
        }

        using var output = new ScratchDirectory(_context.Session);
        var wheel = await build.WheelAsync(output.Path, cancellationToken).ConfigureAwait(false);
        return await BuiltMetadata.OfWheelAsync(wheel, cancellationToken).ConfigureAwait(false);
    }

    private static PackageMetadata WithGroups(PackageMetadata metadata, IReadOnlyDictionary<GroupName, IReadOnlyList<PackageRequirement>> groups) => new()
    {
        Name = metadata.Name, Version = metadata.Version, IsVersionDynamic = metadata.IsVersionDynamic, Requirements = metadata.Requirements, RequiresPython = metadata.RequiresPython,
        ProvidedExtras = metadata.ProvidedExtras, Groups = groups,
    };

    private static MetadataOutcome.Found Found(PackageMetadata metadata) => new() { Metadata = metadata };
}
