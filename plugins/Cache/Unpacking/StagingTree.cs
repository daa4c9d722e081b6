using PyTool.Plugins.Cache.Archives;
using PyTool.Plugins.Cache.Places;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Unpacking;

/// <summary>The private tree that an archive is unpacked into. Knows every name given out, so that no name is a file and a folder.</summary>
internal sealed class StagingTree : IDisposable
{
    private readonly Platform platform;
    private readonly string root;
    private readonly FolderCursor folders;
    private readonly HashSet<string> directories;
    private readonly HashSet<string> files;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> directoryLookup;

    public StagingTree(Platform platform, string root)
    {
        (this.platform, this.root) = (platform, root);
        var comparer = platform.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        directories = new HashSet<string>(comparer);
        files = new HashSet<string>(comparer);
        directoryLookup = directories.GetAlternateLookup<ReadOnlySpan<char>>();
        Directory.CreateDirectory(root);
        folders = new FolderCursor(platform, root, makesFolders: false);
    }

    /// <summary>Whether the name has been used for a file.</summary>
    public bool Has(string path) => files.Contains(path);

    public string FullPath(string path) => string.Concat(root, "/", path);

    public void AddDirectory(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || directoryLookup.Contains(path))
        {
            return;
        }

        var slash = path.LastIndexOf('/');
        AddDirectory(slash < 0 ? default : path[..slash]);
        var name = path.ToString();
        if (files.Contains(name))
        {
            throw new ArchiveRefusedException($"`{name}` is a file and a folder");
        }

        directories.Add(name);
        var made = platform.MakeDirectory(folders.At(name));
        if (!made.IsDone)
        {
            throw new IOException($"cannot make the folder `{FullPath(name)}`: {made.Describe()}");
        }
    }

    /// <summary>Makes the file for an entry; its folders come to be on the way.</summary>
    public NewFile AddFile(string path, bool executable)
    {
        var slash = path.LastIndexOf('/');
        AddDirectory(slash < 0 ? default : path.AsSpan(0, slash));
        if (directories.Contains(path) || !files.Add(path))
        {
            throw new ArchiveRefusedException($"`{path}` is there twice");
        }

        return platform.CreateFile(FullPath(path), folders.At(path), executable);
    }

    public void Dispose() => folders.Dispose();
}
