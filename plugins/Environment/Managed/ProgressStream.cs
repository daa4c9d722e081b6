using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>Reports how much of a download has come.</summary>
internal sealed class ProgressStream(Stream inner, Surroundings surroundings, string label, long? total) : Stream
{
    private const long Step = 1024 * 1024;
    private long _count;
    private long _reported = -Step;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Take(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Take(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Take(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(int count)
    {
        _count += count;
        if (count == 0 || _count - _reported >= Step)
        {
            _reported = _count;
            surroundings.Report(new DiagnosticEvent.Progress { Key = "python:" + label, Label = label, Completed = _count, Total = total, IsFinished = count == 0 });
        }

        return count;
    }
}
