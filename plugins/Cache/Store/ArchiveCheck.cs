using System.Security.Cryptography;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Compares what lies in the cache with what was verified.</summary>
internal static class ArchiveCheck
{
    /// <summary>Whether every file of an entry is what its manifest says, read byte by byte.</summary>
    public static bool IsWhole(StoredArchive archive, Platform platform)
    {
        foreach (var file in archive.Manifest.Files)
        {
            var path = Path.Combine(archive.Tree, file.Path);
            if (platform.Look(path) is not { Kind: FileKind.File } look || look.Size != file.Size || !HasDigest(path, file.Digest))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a file has a SHA-256; one that cannot be read has not.</summary>
    public static bool HasDigest(string path, byte[] digest)
    {
        try
        {
            using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
            return SHA256.HashData(stream).AsSpan().SequenceEqual(digest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
