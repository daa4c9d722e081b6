namespace PyTool.Index.Metadata;

/// <summary>A file of which any part can be read.</summary>
internal abstract class ByteSource : IDisposable
{
    public abstract long Length { get; }

    /// <summary>Exactly these bytes.</summary>
    /// <exception cref="MetadataProblemException">They lie outside of the file.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, long length, CancellationToken cancellationToken)
    {
        if (offset < 0 || length < 0 || offset > Length - length || length > MetadataLimits.Part)
        {
            throw MetadataProblemException.Structure("the archive points outside of itself");
        }

        return await ReadPartAsync(offset, (int)length, cancellationToken).ConfigureAwait(false);
    }

    public abstract void Dispose();

    protected abstract ValueTask<ReadOnlyMemory<byte>> ReadPartAsync(long offset, int length, CancellationToken cancellationToken);
}
