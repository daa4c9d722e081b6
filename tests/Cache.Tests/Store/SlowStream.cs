namespace PyTool.Cache.Tests.Store;

/// <summary>Gives its bytes in small parts.</summary>
internal sealed class SlowStream(byte[] bytes, int part) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, part));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return await base.ReadAsync(buffer[..Math.Min(buffer.Length, part)], cancellationToken);
    }
}
