using PyTool.Host.Output;

namespace PyTool.Host.Tests.Output;

/// <summary>Reliability case `output-full`.</summary>
public sealed class ConsoleOutputTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WriteErrorLine_StreamThatTakesNothing_IsNoFailure(bool isClosed)
    {
        var output = new ConsoleOutput(() => new DeadStream(isClosed), () => new DeadStream(isClosed));

        output.WriteErrorLine("a");
        output.WriteWarning("b");
        output.WriteStatus("c");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Flush_StreamThatTakesNothing_TellsWhatItIs(bool isClosed)
    {
        var output = new ConsoleOutput(() => new DeadStream(isClosed), () => new DeadStream(isClosed));
        output.WriteResult("a");

        Assert.Throws<StandardOutputException>(output.Flush);
    }

    private sealed class DeadStream(bool isClosed) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw Failure();

        public override void Write(ReadOnlySpan<byte> buffer) => throw Failure();

        private Exception Failure() => isClosed ? new UnauthorizedAccessException() : new IOException("No space left on device");
    }
}
