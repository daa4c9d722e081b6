using PyTool.Plugins.Cache.Unpacking;

namespace PyTool.Plugins.Cache.Store;

/// <summary>What an archive entry holds: the digest of the wheel and every file, as they were verified.</summary>
internal sealed class Manifest
{
    /// <summary>SHA-256 of the archive, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the archive.</summary>
    public required long ArchiveLength { get; init; }

    /// <summary>Sorted by path, ordinal.</summary>
    public required UnpackedFile[] Files { get; init; }

    /// <summary>Position of a path; -1 when there is none.</summary>
    public int IndexOf(string path)
    {
        int low = 0, high = Files.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }
}
