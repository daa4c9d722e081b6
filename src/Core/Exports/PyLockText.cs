using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Projects.PyLock;

namespace PyTool.Core.Exports;

/// <summary>Locks as <c>pylock.toml</c>.</summary>
internal static class PyLockText
{
    public static string Write(LockDocument document, ExportRequest request, List<ExportPackage> packages)
    {
        var lines = new List<ExportPackage>(packages.Count);
        lines.AddRange(packages.Where(static p => p.Package.Source.Kind != LockSourceKind.Virtual));
        return PyLockWriter.Write(new PyLockFile
        {
            CreatedBy = request.Tool.Name,
            Environments = document.SupportedMarkers,
            RequiresPython = document.RequiresPythonSpecifiers,
            Packages = [.. lines.Select(p => Convert(request, p))],
        });
    }

    private static PyLockPackage Convert(ExportRequest request, ExportPackage line)
    {
        var package = line.Package;
        var source = package.Source;
        return new PyLockPackage
        {
            Name = package.Name,

            // What a directory holds can change under the lock.
            Version = source.IsTree ? null : package.Version,
            Marker = line.Marker,
            Index = source.Kind == LockSourceKind.Registry ? source.Location : null,
            Vcs = source.Kind == LockSourceKind.Git ? Repository(source) : null,
            Directory = source.IsTree ? Directory(request, package) : null,
            Archive = source.Kind is LockSourceKind.Archive or LockSourceKind.LocalArchive ? Archive(request, package) : null,
            Sdist = source.IsRegistry && package.SourceDistribution is { } sdist ? Artifact(request, source, sdist) : null,
            Wheels = source.IsRegistry ? [.. package.Wheels.Select(w => Artifact(request, source, w))] : [],
        };
    }

    private static PyLockVcs? Repository(LockSource source) => LockGitSource.Read(source.Location) is { Commit: { } commit } git
        ? new PyLockVcs
        {
            Type = "git", Url = git.Url, RequestedRevision = git.ReferenceKind == GitReferenceKind.Default ? null : git.Reference, CommitId = commit, Subdirectory = git.Subdirectory,
        }
        : null;

    private static PyLockDirectory Directory(ExportRequest request, LockPackage package) => new()
    {
        Path = ExportArtifacts.Relocate(package.Source.Location, request.Target.Workspace.Directory, request.OutputDirectory),
        Editable = package.Source.Kind == LockSourceKind.Editable && request.IsEditable(package.Name),
    };

    private static PyLockArtifact Archive(ExportRequest request, LockPackage package)
    {
        var source = package.Source;
        var file = package.SourceDistribution ?? (package.Wheels.Count > 0 ? package.Wheels[0] : null);
        return new PyLockArtifact
        {
            Url = source.Kind == LockSourceKind.Archive ? source.Location : null,
            Path = source.Kind == LockSourceKind.LocalArchive ? ExportArtifacts.Relocate(source.Location, request.Target.Workspace.Directory, request.OutputDirectory) : null,
            Size = file?.Size,
            Subdirectory = source.Subdirectory,
            Hashes = Hashes(file),
        };
    }

    private static PyLockArtifact Artifact(ExportRequest request, LockSource source, LockArtifact file) => new()
    {
        Url = file.Url,
        Path = file.Url is not null || file.Path is null ? null
            : ExportArtifacts.Relocate(
                Path.IsPathFullyQualified(file.Path) ? file.Path : Path.Join(source.Location, file.Path).Replace('\\', '/'), request.Target.Workspace.Directory, request.OutputDirectory),
        UploadTime = WithoutFraction(file.UploadTime),
        Size = file.Size,
        Hashes = Hashes(file),
    };

    private static SortedDictionary<string, string> Hashes(LockArtifact? file)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (ExportArtifacts.Split(file?.Hash) is { } hash)
        {
            hashes.Add(hash.Key, hash.Value);
        }

        return hashes;
    }

    private static string? WithoutFraction(string? time)
    {
        var dot = time?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot < 0 ? time : string.Concat(time.AsSpan(0, dot), time!.EndsWith('Z') ? "Z" : "");
    }
}
