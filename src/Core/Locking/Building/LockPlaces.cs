using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Locking.Building;

/// <summary>Sources as a lock writes them, and back.</summary>
internal sealed class LockPlaces
{
    private readonly string _root;
    private readonly HashSet<string> _members;
    private readonly HashSet<string> _absoluteIndexes;

    /// <param name="root">Absolute path of the lock's directory.</param>
    /// <param name="members">Absolute paths of members: they are always relative.</param>
    /// <param name="absoluteIndexes">Local indexes that were written as absolute paths.</param>
    public LockPlaces(string root, IEnumerable<string> members, IEnumerable<string> absoluteIndexes)
    {
        _root = root;
        _members = new HashSet<string>(members, StringComparer.Ordinal);
        _absoluteIndexes = new HashSet<string>(absoluteIndexes, StringComparer.Ordinal);
    }

    public LockSource Source(PackageSource source, IndexReference? index) => source switch
    {
        PackageSource.Registry registry => Registry(index?.Url ?? registry.Url),
        PackageSource.Git git => new LockSource { Kind = LockSourceKind.Git, Location = LockGitSource.Write(git) },
        _ => Direct(source),
    };

    public LockSource RequirementSource(PackageSource source) => source is PackageSource.Git git
        ? new LockSource { Kind = LockSourceKind.Git, Location = LockGitSource.WriteRequirement(git) }
        : Direct(source);

    public LockSource Registry(string url) => Path.IsPathRooted(url)
        ? new LockSource { Kind = LockSourceKind.LocalRegistry, Location = Index(url) }
        : new LockSource { Kind = LockSourceKind.Registry, Location = url };

    /// <summary>An index as text: its URL, or its path.</summary>
    public string Index(string url) => Path.IsPathRooted(url) ? Place(url, _absoluteIndexes.Contains(url)) : url;

    /// <summary>Whether a local index was written as an absolute path.</summary>
    public bool IsAbsoluteIndex(string path) => _absoluteIndexes.Contains(path);

    /// <summary>The absolute path of a place in the lock.</summary>
    public string Resolve(string location) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(location, _root));

    private LockSource Direct(PackageSource source) => source switch
    {
        PackageSource.Archive archive => new LockSource { Kind = LockSourceKind.Archive, Location = archive.Url, Subdirectory = archive.Subdirectory },
        PackageSource.LocalArchive local => new LockSource { Kind = LockSourceKind.LocalArchive, Location = Place(local.Path, local.IsWrittenAbsolute) },
        PackageSource.LocalDirectory tree => new LockSource
        {
            Kind = tree.Kind switch
            {
                DirectoryKind.Editable => LockSourceKind.Editable,
                DirectoryKind.Virtual => LockSourceKind.Virtual,
                _ => LockSourceKind.Directory,
            },
            Location = Place(tree.Path, tree.IsWrittenAbsolute && !_members.Contains(tree.Path)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    // Another drive has no relative path: it stays absolute.
    private string Place(string path, bool isAbsolute) =>
        isAbsolute ? path.Replace('\\', '/') : Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/');
}
