using System.Formats.Tar;
using System.IO.Compression;

namespace PyTool.Index.Metadata;

/// <summary>Finds PKG-INFO at the top of a source distribution.</summary>
internal static class SourceArchive
{
    /// <summary>Reads a <c>.tar.gz</c> until PKG-INFO was seen; <see langword="null"/>: it has none.</summary>
    public static async ValueTask<byte[]?> ReadTarAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var unzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            await using (unzip.ConfigureAwait(false))
            {
                var reader = new TarReader(new BoundedStream(unzip, MetadataLimits.Unpacked), leaveOpen: true);
                await using (reader.ConfigureAwait(false))
                {
                    return await FindAsync(reader, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or EndOfStreamException)
        {
            throw MetadataProblemException.Structure("it is no readable `.tar.gz` archive: " + exception.Message);
        }
    }

    /// <summary>Reads PKG-INFO of a <c>.zip</c>; <see langword="null"/>: it has none.</summary>
    public static async ValueTask<byte[]?> ReadZipAsync(ByteSource source, CancellationToken cancellationToken)
    {
        var entries = await ZipDirectory.FindAsync(source, IsPackageInfo, cancellationToken).ConfigureAwait(false);
        return entries.Count == 1 ? await ZipDirectory.ReadAsync(source, entries[0], cancellationToken).ConfigureAwait(false) : null;
    }

    private static async ValueTask<byte[]?> FindAsync(TarReader reader, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MetadataLimits.Entries; i++)
        {
            var entry = await reader.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false);
            if (entry is null)
            {
                return null;
            }

            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && IsPackageInfo(entry.Name))
            {
                return await ReadAsync(entry, cancellationToken).ConfigureAwait(false);
            }
        }

        throw MetadataProblemException.Structure("the archive has too many entries");
    }

    private static async ValueTask<byte[]> ReadAsync(TarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Length > MetadataLimits.File)
        {
            throw MetadataProblemException.Structure("PKG-INFO is too large");
        }

        var content = new byte[entry.Length];
        if (entry.DataStream is { } data)
        {
            await data.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
        }

        return content;
    }

    private static bool IsPackageInfo(string path)
    {
        var text = path.StartsWith("./", StringComparison.Ordinal) ? path.AsSpan(2) : path;
        return text.EndsWith("/PKG-INFO", StringComparison.Ordinal) && text.IndexOf('/') == text.Length - "/PKG-INFO".Length;
    }
}
