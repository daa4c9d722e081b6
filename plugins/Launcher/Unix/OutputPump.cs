using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Reads both outputs of a child on one thread until both end, or until the child has ended and nothing more comes.</summary>
internal sealed unsafe class OutputPump
{
    private const int BufferSize = 16 * 1024;

    // A daemon that the child left behind may hold its output for ever.
    private const int QuietTime = 250;

    private readonly ChildStreams _streams;
    private readonly LineSplitter _output;
    private readonly LineSplitter _error;
    private readonly Thread _thread;
    private readonly int _endRead;
    private readonly int _endWrite;
    private Exception? _failure;

    private OutputPump(ChildStreams streams, ILaunchOutput output)
    {
        _streams = streams;
        _output = new LineSplitter(output, isError: false);
        _error = new LineSplitter(output, isError: true);
        (_endRead, _endWrite) = ChildStreams.OpenPipe();
        _thread = new Thread(Run) { IsBackground = true };
    }

    public static OutputPump Start(ChildStreams streams, ILaunchOutput output)
    {
        var pump = new OutputPump(streams, output);
        pump._thread.Start();
        return pump;
    }

    /// <summary>To be called when the child has ended: waits until everything it wrote has been handed on.</summary>
    public void Finish()
    {
        _ = NativeMethods.Close(_endWrite);
        _thread.Join();
        _ = NativeMethods.Close(_endRead);
        if (_failure is not null)
        {
            throw _failure;
        }
    }

    private void Run()
    {
        try
        {
            Pump();
            _output.Flush();
            _error.Flush();
        }
        catch (Exception failure)
        {
            // Rethrown by Finish on the thread that can report it: what the receiver of the lines throws is not ours to judge.
            _failure = failure;
        }
    }

    private void Pump()
    {
        var buffer = stackalloc byte[BufferSize];
        var entries = stackalloc PollEntry[3];
        entries[0] = new PollEntry { Descriptor = _streams.OutputForUs, Wanted = PollEntry.Readable };
        entries[1] = new PollEntry { Descriptor = _streams.ErrorForUs, Wanted = PollEntry.Readable };
        entries[2] = new PollEntry { Descriptor = _endRead, Wanted = PollEntry.Readable };
        while (entries[0].Descriptor >= 0 || entries[1].Descriptor >= 0)
        {
            var hasEnded = entries[2].Descriptor < 0;
            var count = NativeMethods.Poll(entries, 3, hasEnded ? QuietTime : -1);
            if (count == 0)
            {
                return;
            }

            if (count < 0)
            {
                continue;
            }

            Drain(ref entries[0], _output, buffer);
            Drain(ref entries[1], _error, buffer);
            if (entries[2].Happened != 0)
            {
                entries[2].Descriptor = -1;
            }
        }
    }

    private static void Drain(ref PollEntry entry, LineSplitter lines, byte* buffer)
    {
        if (entry.Descriptor < 0 || entry.Happened == 0)
        {
            return;
        }

        var count = NativeMethods.Read(entry.Descriptor, buffer, BufferSize);
        if (count > 0)
        {
            lines.Write(new ReadOnlySpan<byte>(buffer, (int)count));
        }
        else if (count == 0 || System.Runtime.InteropServices.Marshal.GetLastPInvokeError() != Constants.Interrupted)
        {
            entry.Descriptor = -1;
        }
    }
}
