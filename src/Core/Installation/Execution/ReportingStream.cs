using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Execution;

/// <summary>A transfer that tells how far it is, from its start to its end.</summary>
internal sealed class ReportingStream : Stream
{
    private const long Step = 256 << 10;

    private readonly Stream inner;
    private readonly IDiagnostics diagnostics;
    private readonly string key;
    private readonly string label;
    private readonly long total;
    private long count;
    private long reported;
    private bool isFinished;

    public ReportingStream(Stream inner, IDiagnostics diagnostics, string key, string label, long total)
    {
        (this.inner, this.diagnostics, this.key, this.label, this.total) = (inner, diagnostics, key, label, total);
        Report();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Finish();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        count += read;
        if (read == 0)
        {
            Finish();
        }
        else if (count - reported >= Step)
        {
            Report();
        }

        return read;
    }

    private void Finish()
    {
        if (!isFinished)
        {
            isFinished = true;
            Report();
        }
    }

    private void Report()
    {
        reported = count;
        diagnostics.Report(new DiagnosticEvent.Progress { Key = key, Label = label, Completed = count, Total = total, IsFinished = isFinished });
    }
}
