using System.Collections;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Filenames;

namespace PyTool.Index.Simple;

/// <summary>The files of one version on one page, made when the first of them is looked at.</summary>
internal sealed class PageFiles : IReadOnlyList<ReleaseFile>
{
    private readonly PageSource _source;
    private readonly int _version;
    private ReleaseFile[]? _files;

    public PageFiles(PageSource source, int version)
    {
        _source = source;
        _version = version;
    }

    public int Count => Files.Length;

    public ReleaseFile this[int index] => Files[index];

    // Two threads may make the files twice: they are equal, and the first list wins.
    private ReleaseFile[] Files => _files ?? Interlocked.CompareExchange(ref _files, Make(), null) ?? _files;

    public IEnumerator<ReleaseFile> GetEnumerator() => ((IEnumerable<ReleaseFile>)Files).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Files.GetEnumerator();

    private ReleaseFile[] Make()
    {
        var first = _source.Page.FirstFile(_version);
        var count = _source.Page.FilesOf(_version);
        var files = new List<ReleaseFile>(count);
        for (var i = 0; i < count; i++)
        {
            if (Make(first + i) is { } file)
            {
                files.Add(file);
            }
        }

        return [.. files];
    }

    private ReleaseFile? Make(int file)
    {
        var page = _source.Page;
        var flags = page.Flags(file);
        var name = page.FileName(file);
        WheelFilename? wheel = null;
        if (flags.HasFlag(FileFlags.Wheel) && !WheelFilename.TryParse(name, out wheel))
        {
            return null;
        }

        var uploaded = page.UploadTime(file);
        return new ReleaseFile
        {
            Artifact = new Artifact
            {
                FileName = name,
                Url = page.Url(file),
                Hashes = page.Hashes(file),
                Size = page.Size(file) < 0 ? null : page.Size(file),
                Index = _source.Index,
            },
            Index = _source.Index,
            Wheel = wheel,
            RequiresPython = _source.RequiresPython(file),
            IsYanked = flags.HasFlag(FileFlags.Yanked),
            YankedReason = page.YankedReason(file),
            UploadTime = uploaded == StoredPage.NoTime ? null : DateTimeOffset.FromUnixTimeMilliseconds(uploaded),
            HasMetadataFile = flags.HasFlag(FileFlags.HasMetadata),
            Unusable = _source.Rules.Judge(page, file, flags),
        };
    }
}
