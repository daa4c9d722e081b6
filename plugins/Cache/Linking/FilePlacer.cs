using PyTool.Abstractions.Caching;
using PyTool.Plugins.Cache.Places;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Linking;

/// <summary>Puts one file after another in place, by one way. Not for several threads at once.</summary>
internal sealed class FilePlacer : IDisposable
{
    private readonly Platform platform;
    private readonly FolderCursor source;
    private readonly FolderCursor target;
    private readonly int targetStart;

    /// <param name="platform">The system.</param>
    /// <param name="tree">Where the files are.</param>
    /// <param name="targetBase">The folder that all targets are below; empty when there is none. It and folders in it are made.</param>
    public FilePlacer(Platform platform, string tree, string targetBase)
    {
        this.platform = platform;
        source = new FolderCursor(platform, tree, makesFolders: false);
        target = new FolderCursor(platform, targetBase, makesFolders: true);
        targetStart = targetBase.Length == 0 ? 0 : targetBase.Length + 1;
    }

    /// <summary>How the file lies in the cache.</summary>
    public FileStamp? Look(string path) => platform.Look(source.At(path));

    /// <summary>Places a file; one that is there already is replaced by rename.</summary>
    public CallResult Place(LinkItem item, LinkMode mode, int sourceMode)
    {
        if (mode == LinkMode.Hardlink && (sourceMode & platform.Umask) != 0)
        {
            // Unpacked under a laxer umask: a link would carry its permissions into this environment.
            mode = LinkMode.Copy;
        }

        var result = Place(item, target.At(item.Target.AsSpan(targetStart)), mode);
        return result.Status == CallStatus.Exists ? Replace(item, mode) : result;
    }

    public void Dispose()
    {
        source.Dispose();
        target.Dispose();
    }

    private CallResult Replace(LinkItem item, LinkMode mode)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(item.Target)!, $".tmp{Guid.NewGuid():N}");
        var result = Place(item, Platform.Encode(temporary), mode);
        if (result.IsDone)
        {
            // Two names of one file: rename would do nothing and leave the temporary name.
            result = platform.Rename(temporary, item.Target);
            _ = platform.Unlink(temporary);
        }

        return result;
    }

    private CallResult Place(LinkItem item, FilePlace to, LinkMode mode) => mode switch
    {
        LinkMode.Clone => platform.Clone(source.At(item.File.Path), to, item.File.IsExecutable),
        LinkMode.Hardlink => platform.HardLink(source.At(item.File.Path), to),
        LinkMode.Symlink => platform.SymbolicLink(source.Whole(item.File.Path), to),
        _ => platform.Copy(source.At(item.File.Path), to, item.File.IsExecutable),
    };
}
