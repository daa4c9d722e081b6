using PyTool.Plugins.Cache.Archives;

namespace PyTool.Plugins.Cache.Unpacking;

/// <summary>Counts what entries claim before a byte of them is written.</summary>
internal sealed class SizeBudget(ArchiveLimits limits, long archiveLength)
{
    private long total;
    private int entries;

    public void Add(string name, long size)
    {
        if (++entries > limits.Entries)
        {
            throw new ArchiveRefusedException($"it has more than {limits.Entries} entries");
        }

        if (size < 0 || size > limits.Size - total)
        {
            throw new ArchiveRefusedException($"it unpacks to more than {limits.Size} bytes");
        }

        total += size;
        if (total > limits.RatioFloor && total / limits.Ratio > archiveLength)
        {
            throw new ArchiveRefusedException($"it unpacks to more than {limits.Ratio} times its size");
        }

        if (size > limits.MetadataSize && IsMetadata(name))
        {
            throw new ArchiveRefusedException($"`{name}` has more than {limits.MetadataSize} bytes");
        }
    }

    private static bool IsMetadata(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && name.LastIndexOf('/') == slash && name.AsSpan(0, slash).EndsWith(".dist-info", StringComparison.OrdinalIgnoreCase);
    }
}
