namespace PyTool.Core.Archives;

/// <summary>Reads entries one after the other. The content of an entry is read from <see cref="Stream"/> before the next one.</summary>
internal sealed class TarReader(Stream stream)
{
    private const int MaximumExtension = 1024 * 1024;
    private const int MaximumEntries = 200_000;
    private readonly byte[] _block = new byte[TarHeader.BlockSize];
    private int _count;

    public Stream Stream { get; } = stream;

    /// <summary>The next entry; <see langword="null"/> at the end mark.</summary>
    public async Task<TarEntry?> NextAsync(CancellationToken cancellationToken)
    {
        PaxRecords? pax = null;
        string? longName = null;
        string? longLink = null;
        while (true)
        {
            if (!await ReadBlockAsync(cancellationToken).ConfigureAwait(false))
            {
                // Some archives lack the end mark; nothing may be pending then.
                return pax is null && longName is null && longLink is null && _count > 0 ? null : throw new InvalidDataException("The archive ends too early");
            }

            if (_block.AsSpan().IndexOfAnyExcept((byte)0) < 0)
            {
                return pax is null && longName is null && longLink is null ? null : throw new InvalidDataException("The archive ends after an extension header");
            }

            if (++_count > MaximumEntries)
            {
                throw new InvalidDataException("The archive has too many entries");
            }

            var entry = TarHeader.Read(_block);
            switch (entry.Type)
            {
                case 'g':
                    _ = PaxRecords.Parse(await ReadExtensionAsync(entry, cancellationToken).ConfigureAwait(false));
                    break;
                case 'x' when pax is null:
                    pax = PaxRecords.Parse(await ReadExtensionAsync(entry, cancellationToken).ConfigureAwait(false));
                    break;
                case 'L' when longName is null:
                    longName = TarHeader.Text(await ReadExtensionAsync(entry, cancellationToken).ConfigureAwait(false));
                    break;
                case 'K' when longLink is null:
                    longLink = TarHeader.Text(await ReadExtensionAsync(entry, cancellationToken).ConfigureAwait(false));
                    break;
                case 'x' or 'L' or 'K':
                    throw new InvalidDataException("The archive repeats an extension header");
                default:
                    return Apply(entry, pax, longName, longLink);
            }
        }
    }

    /// <summary>Skips what fills the last block of an entry.</summary>
    public async Task SkipPaddingAsync(long size, CancellationToken cancellationToken)
    {
        var rest = (int)(size % TarHeader.BlockSize);
        if (rest > 0)
        {
            await Stream.ReadExactlyAsync(_block.AsMemory(0, TarHeader.BlockSize - rest), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> ReadBlockAsync(CancellationToken cancellationToken)
    {
        var count = await Stream.ReadAtLeastAsync(_block, _block.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return count == _block.Length || (count == 0 ? false : throw new InvalidDataException("The archive ends in the middle of a header"));
    }

    private static TarEntry Apply(TarEntry entry, PaxRecords? pax, string? longName, string? longLink)
    {
        if (pax is not null && (longName is not null || longLink is not null))
        {
            throw new InvalidDataException("The archive mixes two kinds of extension headers for one entry");
        }

        if (entry.Size < 0)
        {
            throw new InvalidDataException("An entry of the archive has a negative size");
        }

        return new TarEntry
        {
            Name = pax?.Path ?? longName ?? entry.Name,
            Type = entry.Type,
            Size = pax?.Size ?? entry.Size,
            IsExecutable = entry.IsExecutable,
            LinkName = pax?.LinkPath ?? longLink ?? entry.LinkName,
        };
    }

    private async Task<byte[]> ReadExtensionAsync(TarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Size > MaximumExtension)
        {
            throw new InvalidDataException("An extension header of the archive is too large");
        }

        var data = new byte[entry.Size];
        await Stream.ReadExactlyAsync(data, cancellationToken).ConfigureAwait(false);
        await SkipPaddingAsync(entry.Size, cancellationToken).ConfigureAwait(false);
        return data;
    }
}
