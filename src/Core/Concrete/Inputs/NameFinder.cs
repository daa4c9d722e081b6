using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds;
using PyTool.Core.Builds.Hooks;
using PyTool.Core.Builds.Isolation;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Resolving;
using PyTool.Projects;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Finds the name of what is only given as a place: in its file name, its project file, or by a build.</summary>
internal sealed class NameFinder(ConcreteWorld world)
{
    public async Task<PackageName> FindAsync(PackageSource source, string place, CancellationToken cancellationToken) => source switch
    {
        PackageSource.LocalDirectory directory => await OfDirectoryAsync(directory.Path, cancellationToken).ConfigureAwait(false),
        PackageSource.LocalArchive or PackageSource.Archive => await OfFileAsync(source, cancellationToken).ConfigureAwait(false),
        PackageSource.Git git => await OfGitAsync(git, cancellationToken).ConfigureAwait(false),
        _ => throw new PyToolException(ConcreteErrors.Input, $"The name of `{place}` cannot be told"),
    };

    private async Task<PackageName> OfFileAsync(PackageSource source, CancellationToken cancellationToken)
    {
        var artifact = SourceArtifacts.Of(source)!;
        if (artifact.FileName.EndsWith(".whl", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return WheelFilename.Parse(artifact.FileName).Name;
            }
            catch (Standards.StandardsFormatException exception)
            {
                throw new PyToolException(ConcreteErrors.Input, exception.Message) { ExitCode = 1 };
            }
        }

        if (SdistFilename.TryParse(artifact.FileName, out var sdist))
        {
            return sdist.Name;
        }

        var archive = await new ArchiveStore(world.Session.CacheDirectory, world.Client.Artifacts).FetchAsync(artifact, cancellationToken).ConfigureAwait(false);
        using var unpacked = await UnpackedArchive.OpenAsync(world.Session, archive, (source as PackageSource.Archive)?.Subdirectory, cancellationToken).ConfigureAwait(false);
        return await OfDirectoryAsync(unpacked.Directory, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PackageName> OfGitAsync(PackageSource.Git git, CancellationToken cancellationToken)
    {
        var checkout = await world.Sources.Repositories.FetchAsync(git, cancellationToken).ConfigureAwait(false);
        return await OfDirectoryAsync(UnpackedArchive.Inside(checkout.Directory, git.Subdirectory), cancellationToken).ConfigureAwait(false);
    }

    private async Task<PackageName> OfDirectoryAsync(string path, CancellationToken cancellationToken)
    {
        var files = new ProjectFiles(path);
        if (files.FindProjectIn(path) is { Project: { } project })
        {
            return project.Name;
        }

        return OfSetupConfiguration(Path.Join(path, "setup.cfg")) ?? await OfBuildAsync(path, cancellationToken).ConfigureAwait(false);
    }

    // `[metadata]` with `name = …`; anything cleverer is left to the backend.
    private static PackageName? OfSetupConfiguration(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var isMetadata = false;
        foreach (var line in File.ReadLines(path))
        {
            var text = line.Trim();
            if (text.StartsWith('['))
            {
                isMetadata = string.Equals(text, "[metadata]", StringComparison.OrdinalIgnoreCase);
            }
            else if (isMetadata && !char.IsWhiteSpace(line.Length == 0 ? ' ' : line[0]) && text.IndexOfAny(['=', ':']) is var cut and > 0
                && string.Equals(text[..cut].Trim(), "name", StringComparison.OrdinalIgnoreCase))
            {
                return PackageName.TryParse(text[(cut + 1)..].Trim(), out var name) ? name : null;
            }
        }

        return null;
    }

    private async Task<PackageName> OfBuildAsync(string path, CancellationToken cancellationToken)
    {
        var target = new BuildTarget { Directory = path, Identity = path, Label = ConfiguredIndexes.FileUrl(path), IsLocal = true };
        try
        {
            using var build = await SourceBuild.PrepareAsync(world.Builds, BuildChain.None, world.Trees, target, BuildHook.Wheel, cancellationToken).ConfigureAwait(false);
            if (await build.MetadataAsync(cancellationToken).ConfigureAwait(false) is { } metadata)
            {
                return BuiltMetadata.Read(metadata, null, null, isVersionDynamic: false).Name;
            }

            using var output = new ScratchDirectory(world.Session);
            var wheel = await build.WheelAsync(output.Path, cancellationToken).ConfigureAwait(false);
            return WheelFilename.Parse(Path.GetFileName(wheel)).Name;
        }
        catch (PyToolException exception)
        {
            throw SourceBuildErrors.Of(target.Label, exception);
        }
    }
}
