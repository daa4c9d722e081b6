namespace PyTool.Core.Builds.Sources;

/// <summary>What builds told of an archive, beside it in the cache: files by a key of everything that the build depended on.</summary>
internal static class MetadataStore
{
    private const string Folder = "metadata";

    /// <summary>Bytes of an earlier build; <see langword="null"/>: there was none.</summary>
    public static async Task<byte[]?> FindAsync(FetchedArchive archive, string key, CancellationToken cancellationToken)
    {
        var path = Path.Combine(archive.Entry, Folder, key);
        try
        {
            return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (IOException)
        {
            // Pruned in this moment: it is built again.
            return null;
        }
    }

    /// <summary>Keeps bytes; they are seen whole or not at all.</summary>
    public static async Task KeepAsync(FetchedArchive archive, string key, byte[] content, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(archive.Entry, Folder)).FullName;
        var temporary = Path.Combine(directory, "." + Path.GetRandomFileName());
        await File.WriteAllBytesAsync(temporary, content, cancellationToken).ConfigureAwait(false);
        File.Move(temporary, Path.Combine(directory, key), overwrite: true);
    }
}
