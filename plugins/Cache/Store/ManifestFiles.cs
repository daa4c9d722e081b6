using System.Buffers.Text;
using PyTool.Abstractions.Caching;

namespace PyTool.Plugins.Cache.Store;

/// <summary>The files of a manifest as the contract has them, with their digests as RECORD writes them.</summary>
internal static class ManifestFiles
{
    public static CachedFile[] Of(Manifest manifest)
    {
        var files = new CachedFile[manifest.Files.Length];
        for (var index = 0; index < files.Length; index++)
        {
            var file = manifest.Files[index];
            files[index] = new CachedFile { Path = file.Path, Size = file.Size, IsExecutable = file.IsExecutable, RecordHash = Base64Url.EncodeToString(file.Digest) };
        }

        return files;
    }
}
