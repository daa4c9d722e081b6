namespace PyTool.Plugin.Testing.Values;

/// <summary>A transfer that dies.</summary>
internal sealed class BreakingStream(byte[] content, int end) : MemoryStream(content, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) =>
        Position >= end ? throw new IOException("the connection was lost") : base.Read(buffer, offset, (int)Math.Min(count, end - Position));

    public override int Read(Span<byte> buffer)
    {
        var piece = new byte[buffer.Length];
        var count = Read(piece, 0, piece.Length);
        piece.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position >= end ? ValueTask.FromException<int>(new IOException("the connection was lost")) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        while (await ReadAsync(buffer, cancellationToken) is var count && count > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }
}
