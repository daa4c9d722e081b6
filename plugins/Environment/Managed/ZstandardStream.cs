namespace PyTool.Plugins.Environments.Managed;

/// <summary>Decompresses one or more Zstandard frames.</summary>
internal sealed class ZstandardStream(ZstandardLibrary library, Stream packed) : Stream
{
    private readonly byte[] _input = new byte[128 * 1024];
    private nint _state = library.Create();
    private int _start;
    private int _end;
    private bool _isInFrame;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (Decompress(buffer) is var count and > 0)
            {
                return count;
            }

            if (!Accept(packed.Read(_input, 0, _input.Length)))
            {
                break;
            }
        }

        return 0;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (Decompress(buffer.Span) is var count and > 0)
            {
                return count;
            }

            if (!Accept(await packed.ReadAsync(_input, cancellationToken).ConfigureAwait(false)))
            {
                break;
            }
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_state != 0)
        {
            library.Free(_state);
            _state = 0;
        }

        base.Dispose(disposing);
    }

    private bool Accept(int count)
    {
        _start = 0;
        _end = count;
        return count > 0 || (_isInFrame ? throw new EndOfStreamException("The archive ends in the middle of a Zstandard frame") : false);
    }

    // The decoder may hold output back although all input is consumed, so it is asked even then.
    private unsafe int Decompress(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_state == 0, this);
        fixed (byte* input = _input)
        fixed (byte* target = buffer)
        {
            var output = new ZstandardBuffer { Start = target, Size = (nuint)buffer.Length };
            var source = new ZstandardBuffer { Start = input, Size = (nuint)_end, Position = (nuint)_start };
            if (_start == _end && !_isInFrame)
            {
                return 0;
            }

            var hint = library.Decompress(_state, &output, &source);
            if (library.IsError(hint))
            {
                throw new InvalidDataException("The archive's Zstandard data is damaged");
            }

            _start = (int)source.Position;
            _isInFrame = hint != 0;
            return output.Position > 0 || _start == _end ? (int)output.Position : Decompress(buffer);
        }
    }
}
