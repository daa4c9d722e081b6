using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Places;

/// <summary>
/// Names the files of a tree by folders that it holds open: the way from the base to the folder it was in last. Files that come in order cost one look-up of one name each, where
/// whole paths would cost a dozen, several times over. Where a folder cannot be opened (another system, no descriptors left), whole paths do the same. Not for several threads at once.
/// </summary>
internal sealed class FolderCursor : IDisposable
{
    /// <summary>Below this depth whole paths are used: descriptors are not without end.</summary>
    private const int Deepest = 16;

    private readonly Platform platform;
    private readonly string basePath;
    private readonly byte[] baseBytes;
    private readonly bool makesFolders;
    private readonly PathBuffer buffer = new();
    private readonly List<(int End, int Folder)> way = [];
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private char[] current = new char[256];

    /// <param name="platform">The system.</param>
    /// <param name="basePath">Absolute path of a folder; empty: all paths are whole ones.</param>
    /// <param name="makesFolders">Whether folders that are not there are made, the base among them.</param>
    /// <exception cref="PyToolException">The base cannot be made.</exception>
    public FolderCursor(Platform platform, string basePath, bool makesFolders)
    {
        (this.platform, this.basePath, this.makesFolders) = (platform, basePath, makesFolders);
        baseBytes = Platform.Encode(basePath)[..^1];
        if (makesFolders)
        {
            Make(basePath);
        }

        if (platform.HasFolders && basePath.Length > 0 && platform.OpenFolder(Platform.Encode(basePath)) is var folder and >= 0)
        {
            way.Add((0, folder));
        }
    }

    /// <summary>The place of a file; valid until the next call.</summary>
    /// <param name="path">Relative to the base.</param>
    /// <exception cref="PyToolException">A folder cannot be made.</exception>
    public FilePlace At(ReadOnlySpan<char> path)
    {
        var slash = path.LastIndexOf('/');
        if (way.Count > 0 && Enter(slash < 0 ? default : path[..slash]) is var folder and >= 0)
        {
            return FilePlace.In(folder, buffer.Encode(path[(slash + 1)..]));
        }

        if (makesFolders)
        {
            Make(Path.Join(basePath, Path.GetDirectoryName(path)));
        }

        return Whole(path);
    }

    /// <summary>The same by its whole path; valid until the next call.</summary>
    public ReadOnlySpan<byte> Whole(ReadOnlySpan<char> path) => baseBytes.Length == 0 ? buffer.Encode(path) : buffer.Join(baseBytes, path);

    public void Dispose()
    {
        while (way.Count > 0)
        {
            Leave();
        }
    }

    /// <summary>The open folder; negative when it cannot be opened.</summary>
    private int Enter(ReadOnlySpan<char> directory)
    {
        while (!IsBelow(directory, way[^1].End))
        {
            Leave();
        }

        while (way[^1] is var (end, folder) && end < directory.Length)
        {
            var start = end == 0 ? 0 : end + 1;
            var slash = directory[start..].IndexOf('/');
            var next = slash < 0 ? directory.Length : start + slash;
            if (way.Count > Deepest || (folder = Open(folder, directory[start..next])) < 0)
            {
                return -1;
            }

            Remember(directory, next);
            way.Add((next, folder));
        }

        return way[^1].Folder;
    }

    private int Open(int parent, ReadOnlySpan<char> name)
    {
        var place = FilePlace.In(parent, buffer.Encode(name));
        return makesFolders && platform.MakeDirectory(place) is { IsDone: false, Status: not CallStatus.Exists } ? -1 : platform.OpenFolder(place);
    }

    private void Make(string directory)
    {
        if (directory.Length == 0 || !made.Add(directory))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(CacheErrors.LinkFailed, $"Failed to create directory `{directory}`", exception);
        }
    }

    private void Leave()
    {
        platform.CloseFolder(way[^1].Folder);
        way.RemoveAt(way.Count - 1);
    }

    private bool IsBelow(ReadOnlySpan<char> directory, int end) =>
        end == 0 || (directory.Length >= end && (directory.Length == end || directory[end] == '/') && directory[..end].SequenceEqual(current.AsSpan(0, end)));

    private void Remember(ReadOnlySpan<char> directory, int end)
    {
        if (current.Length < end)
        {
            Array.Resize(ref current, end * 2);
        }

        // What lies before is the same as it was.
        var start = way[^1].End;
        directory[start..end].CopyTo(current.AsSpan(start));
    }
}
