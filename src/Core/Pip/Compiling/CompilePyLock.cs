using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Building;
using PyTool.Projects.PyLock;
using PyTool.Standards.Markers;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Tags;

namespace PyTool.Core.Pip.Compiling;

/// <summary>Writes pinned requirements as <c>pylock.toml</c> (PEP 751).</summary>
public static class CompilePyLock
{
    /// <summary>The text.</summary>
    /// <param name="result">The packages.</param>
    /// <param name="tool">Name of the tool.</param>
    /// <param name="directory">Absolute path of the directory that paths are relative to.</param>
    public static string Write(PipCompileResult result, string tool, string directory)
    {
        ArgumentNullException.ThrowIfNull(result);
        return PyLockWriter.Write(new PyLockFile
        {
            CreatedBy = tool,
            RequiresPython = result.IsUniversal ? result.Pythons.Specifiers : VersionSpecifiers.Parse(">=" + result.Target.Version),
            Packages = [.. result.Packages.OrderBy(static package => package.Name).ThenBy(static package => package.Version).Select(package => Convert(result, package, directory))],
        });
    }

    private static PyLockPackage Convert(PipCompileResult result, CompiledPackage package, string directory) => new()
    {
        Name = package.Name,
        Version = package.Source is PackageSource.LocalDirectory ? null : package.Version,
        Marker = result.IsUniversal ? package.Marker : Marker.True,
        Vcs = package.Source is PackageSource.Git { Commit: { } commit } git
            ? new PyLockVcs { Type = "git", Url = git.Url, RequestedRevision = git.ReferenceKind == GitReferenceKind.Default ? null : git.Reference, CommitId = commit, Subdirectory = git.Subdirectory }
            : null,
        Directory = package.Source is PackageSource.LocalDirectory tree
            ? new PyLockDirectory { Path = PathOf(tree.Path, package.Place, directory), Editable = tree.Kind == DirectoryKind.Editable ? true : null }
            : null,
        Archive = Archive(package, directory),
        Sdist = package.Release?.Files.FirstOrDefault(static file => file.Wheel is null && IsListed(file)) is { } sdist ? Artifact(sdist) : null,
        Wheels = package.Release is null ? [] : [.. Wheels(result, package)],
    };

    private static IEnumerable<PyLockArtifact> Wheels(PipCompileResult result, CompiledPackage package) => package.Release!.Files
        .Where(file => file.Wheel is { } wheel && IsListed(file)
            && (result.IsUniversal ? result.Pythons.Fits(wheel) && !WheelMarkers.IsUnreachable(wheel, package.Marker) : result.Target.Tags.FindPriority(wheel) is not null))
        .OrderBy(static file => file.Artifact.FileName, StringComparer.Ordinal).Select(Artifact);

    private static bool IsListed(ReleaseFile file) => file.Unusable?.Kind is not (UnusableKind.ExcludeNewer or UnusableKind.NoBuild or UnusableKind.NoBinary);

    private static PyLockArtifact? Archive(CompiledPackage package, string directory) => package.Source switch
    {
        PackageSource.Archive archive => new PyLockArtifact { Url = archive.Url, Subdirectory = archive.Subdirectory, Hashes = Hashes(package.Hashes) },
        PackageSource.LocalArchive local => new PyLockArtifact { Path = PathOf(local.Path, package.Place, directory), Hashes = Hashes(package.Hashes) },
        _ => null,
    };

    // What was written as an absolute path stays one.
    private static string PathOf(string path, string? place, string directory) =>
        place is not null && (Path.IsPathRooted(place) || place.Contains("://", StringComparison.Ordinal)) ? path : Path.GetRelativePath(directory, path).Replace('\\', '/');

    private static PyLockArtifact Artifact(ReleaseFile file) => new()
    {
        Url = file.Artifact.Url,
        UploadTime = file.UploadTime is { } time ? WithoutFraction(IndexFiles.Time(time)) : null,
        Size = file.Artifact.Size,
        Hashes = Hashes([.. file.Artifact.Hashes.Select(static hash => hash.ToString())]),
    };

    private static string WithoutFraction(string time)
    {
        var dot = time.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? time : time[..dot] + "Z";
    }

    private static SortedDictionary<string, string> Hashes(IReadOnlyList<string> texts)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            hashes[text[..colon]] = text[(colon + 1)..];
        }

        return hashes;
    }
}
