using PyTool.Abstractions.Caching;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Linking;

/// <summary>Puts one file after another in place, by one way. Not for several threads at once.</summary>
internal sealed class FilePlacer(Platform platform, string tree)
{
    private readonly byte[] treeBytes = Platform.Encode(tree)[..^1];
    private readonly PathBuffer source = new();
    private readonly PathBuffer target = new();

    /// <summary>How the file lies in the cache.</summary>
    public FileStamp? Look(string path) => platform.Look(source.Join(treeBytes, path));

    /// <summary>Places a file; one that is there already is replaced by rename.</summary>
    public CallResult Place(LinkItem item, LinkMode mode, int sourceMode)
    {
        if (mode == LinkMode.Hardlink && (sourceMode & platform.Umask) != 0)
        {
            // Unpacked under a laxer umask: a link would carry its permissions into this environment.
            mode = LinkMode.Copy;
        }

        var from = source.Join(treeBytes, item.File.Path);
        var result = Place(from, target.Encode(item.Target), mode, item.File.IsExecutable);
        return result.Status == CallStatus.Exists ? Replace(from, item, mode) : result;
    }

    private CallResult Replace(ReadOnlySpan<byte> from, LinkItem item, LinkMode mode)
    {
        var temporary = Platform.Encode(Path.Combine(Path.GetDirectoryName(item.Target)!, $".tmp{Guid.NewGuid():N}"));
        var result = Place(from, temporary, mode, item.File.IsExecutable);
        if (result.IsDone)
        {
            // Two names of one file: rename would do nothing and leave the temporary name.
            result = platform.Rename(temporary, target.Encode(item.Target));
            _ = platform.Unlink(temporary);
        }

        return result;
    }

    private CallResult Place(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, LinkMode mode, bool executable) => mode switch
    {
        LinkMode.Clone => platform.Clone(from, to, executable),
        LinkMode.Hardlink => platform.HardLink(from, to),
        LinkMode.Symlink => platform.SymbolicLink(from, to),
        _ => platform.Copy(from, to, executable),
    };
}
