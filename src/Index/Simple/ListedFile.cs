namespace PyTool.Index.Simple;

/// <summary>A file as a page lists it, while the page is read.</summary>
internal sealed class ListedFile
{
    public string? FileName { get; set; }

    public string? Url { get; set; }

    public List<FileHash> Hashes { get; } = new(1);

    public long Size { get; set; } = -1;

    /// <summary>Milliseconds since 1970; <see cref="StoredPage.NoTime"/>: not stated.</summary>
    public long UploadTime { get; set; } = StoredPage.NoTime;

    public string? RequiresPython { get; set; }

    public bool IsYanked { get; set; }

    public string? YankedReason { get; set; }

    public bool HasMetadata { get; set; }

    public List<FileHash> MetadataHashes { get; } = new(0);

    /// <summary>Makes the object ready for the next file.</summary>
    public void Clear()
    {
        FileName = Url = RequiresPython = YankedReason = null;
        Hashes.Clear();
        MetadataHashes.Clear();
        Size = -1;
        UploadTime = StoredPage.NoTime;
        IsYanked = HasMetadata = false;
    }
}
