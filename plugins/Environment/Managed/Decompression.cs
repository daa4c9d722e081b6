using System.IO.Compression;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>The one place that knows compressions of archives.</summary>
internal static class Decompression
{
    public static Stream Open(Stream packed, string fileName)
    {
        if (fileName.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase))
        {
            return new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
        }

        if (fileName.EndsWith(".tar.zst", StringComparison.OrdinalIgnoreCase))
        {
            return ZstandardLibrary.TryLoad() is { } library
                ? new ZstandardStream(library, packed)
                : throw InstallFailure.Unsupported(fileName, "Install the system's Zstandard library (package `libzstd1` or `zstd`), or choose a version offered as `.tar.gz`");
        }

        throw InstallFailure.Unsupported(fileName, "Archives are read as `.tar.gz` and `.tar.zst`");
    }
}
