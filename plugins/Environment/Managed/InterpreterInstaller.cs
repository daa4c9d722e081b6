using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Environments.Creation;
using PyTool.Plugins.Environments.Discovery;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>Installs interpreters: unpacked aside while the digest is computed, completed, then renamed into place.</summary>
internal sealed class InterpreterInstaller(Surroundings surroundings)
{
    private const string TemporaryName = ".temp";
    private readonly ManagedInstallations _installations = new(surroundings);

    public IReadOnlyList<ManagedInterpreter> List() => _installations.All().Select(Describe).ToList();

    public async Task<ManagedInterpreter> InstallAsync(InterpreterDownload download, IArtifactSource artifacts, bool replace, CancellationToken cancellationToken)
    {
        var directory = surroundings.InstallDirectory;
        Directory.CreateDirectory(Path.Combine(directory, TemporaryName));
        WriteIgnoreFile(directory);
        using var held = await InstallLock.TakeAsync(directory, surroundings, cancellationToken).ConfigureAwait(false);
        var target = ManagedInstallation.TryParse(Path.Combine(directory, download.Key))
            ?? throw new PyToolException("PT4013", "Not a key of an interpreter: `" + download.Key + "`");
        if (Directory.Exists(target.Root) && !replace)
        {
            return Describe(target);
        }

        var staging = Directory.CreateDirectory(Path.Combine(directory, TemporaryName, Guid.NewGuid().ToString("N")[..12])).FullName;
        try
        {
            await FetchAsync(download, artifacts, staging, cancellationToken).ConfigureAwait(false);
            var tree = FindTree(staging, download.Sources[0].FileName);
            StandaloneFinish.Run(tree, target, download.Build, surroundings.Platform);
            new EnvironmentTarget(surroundings, target.Root).Publish(tree);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or IOException or UnauthorizedAccessException)
        {
            throw InstallFailure.Unpackable(download.Sources[0].FileName, failure);
        }
        finally
        {
            DirectoryRemoval.Remove(staging);
        }

        MinorVersionLink.Update(target, _installations.All());
        return Describe(target);
    }

    public async Task UninstallAsync(ManagedInterpreter interpreter, CancellationToken cancellationToken)
    {
        using var held = await InstallLock.TakeAsync(surroundings.InstallDirectory, surroundings, cancellationToken).ConfigureAwait(false);
        var installed = _installations.All().FirstOrDefault(other => other.Root == interpreter.RootPath);
        if (installed is null)
        {
            return;
        }

        // Out of sight first: a half-removed interpreter must not be found.
        var aside = Path.Combine(Directory.CreateDirectory(Path.Combine(surroundings.InstallDirectory, TemporaryName)).FullName, Guid.NewGuid().ToString("N")[..12]);
        Directory.Move(installed.Root, aside);
        MinorVersionLink.Update(installed, _installations.All());
        DirectoryRemoval.Remove(aside);
    }

    private async Task FetchAsync(InterpreterDownload download, IArtifactSource artifacts, string staging, CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            var source = download.Sources[i];
            try
            {
                var content = await artifacts.OpenAsync(source, null, cancellationToken).ConfigureAwait(false);
                await using (content.ConfigureAwait(false))
                {
                    await UnpackAsync(source, content, staging, cancellationToken).ConfigureAwait(false);
                    return;
                }
            }
            catch (PyToolException failure) when (i + 1 < download.Sources.Count && failure.Code != "PT4010")
            {
                surroundings.Trace("Failed to download `" + source.Url + "`, trying the next place: " + failure.Message);
                DirectoryRemoval.RemoveContent(staging);
            }
        }
    }

    private async Task UnpackAsync(Artifact source, ArtifactContent content, string staging, CancellationToken cancellationToken)
    {
        using var hashing = new HashingStream(new ProgressStream(content.Stream, surroundings, source.FileName, content.Length ?? source.Size));
        var unpacked = Decompression.Open(hashing, source.FileName);
        await using (unpacked.ConfigureAwait(false))
        {
            await new TarExtraction(staging).RunAsync(unpacked, cancellationToken).ConfigureAwait(false);
        }

        // What stands behind the end mark belongs to the digest too.
        await hashing.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        foreach (var hash in source.Hashes)
        {
            if (hash.Algorithm == "sha256" && hashing.Digest() is var digest && !string.Equals(digest, hash.Digest, StringComparison.Ordinal))
            {
                throw InstallFailure.HashMismatch(source.FileName, hash.Digest, digest);
            }
        }
    }

    // One directory at the top; the full builds hold the interpreter in `install` below it.
    private static string FindTree(string staging, string fileName)
    {
        var entries = Directory.GetFileSystemEntries(staging);
        if (entries.Length != 1 || !Directory.Exists(entries[0]) || new DirectoryInfo(entries[0]).LinkTarget is not null)
        {
            throw new InvalidDataException("`" + fileName + "` does not hold exactly one directory at its top");
        }

        var install = Path.Combine(entries[0], "install");
        return Directory.Exists(install) && new DirectoryInfo(install).LinkTarget is null ? install : entries[0];
    }

    private static void WriteIgnoreFile(string directory)
    {
        var path = Path.Combine(directory, ".gitignore");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, "*");
        }
    }

    private ManagedInterpreter Describe(ManagedInstallation installation) => new()
    {
        Key = installation.Key,
        RootPath = installation.Root,
        ExecutablePath = installation.Executable(surroundings.Platform),
        Implementation = installation.Implementation,
        Version = installation.Version,
        Variant = installation.Variant,
        Build = ReadBuild(installation.Root),
    };

    private static string ReadBuild(string root)
    {
        var path = Path.Combine(root, "BUILD");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Only used to offer newer builds: unknown is good enough.
            return "";
        }
    }
}
