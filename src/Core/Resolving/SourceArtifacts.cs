using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;

namespace PyTool.Core.Resolving;

/// <summary>Sources that are one file, as files to open.</summary>
public static class SourceArtifacts
{
    /// <summary>The file of an archive; <see langword="null"/>: the source is no single file.</summary>
    public static Artifact? Of(PackageSource source) => source switch
    {
        PackageSource.Archive archive => new Artifact { FileName = NameOf(archive.Url), Url = archive.Url },
        PackageSource.LocalArchive local => new Artifact { FileName = Path.GetFileName(local.Path), Url = ConfiguredIndexes.FileUrl(local.Path) },
        _ => null,
    };

    private static string NameOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
