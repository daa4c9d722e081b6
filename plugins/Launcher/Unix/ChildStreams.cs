using System.Runtime.InteropServices;
using System.Text;
using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>The pipes to and from a child. None of their ends is inherited but through the spawn actions.</summary>
internal sealed unsafe class ChildStreams : IDisposable
{
    private const int SetDescriptorFlags = 2;
    private const int CloseOnExec = 1;
    private const int LinuxCloseOnExec = 0x80000;
    private int _inputForUs = -1;

    private ChildStreams()
    {
    }

    public int InputForChild { get; private set; } = -1;

    public int OutputForChild { get; private set; } = -1;

    public int ErrorForChild { get; private set; } = -1;

    public int OutputForUs { get; private set; } = -1;

    public int ErrorForUs { get; private set; } = -1;

    public static ChildStreams For(LaunchRequest request)
    {
        var streams = new ChildStreams();
        try
        {
            if (request.StandardInput is not null)
            {
                (streams.InputForChild, streams._inputForUs) = OpenPipe();
            }

            if (request.Output is not null)
            {
                (streams.OutputForUs, streams.OutputForChild) = OpenPipe();
                (streams.ErrorForUs, streams.ErrorForChild) = OpenPipe();
            }

            return streams;
        }
        catch
        {
            streams.Dispose();
            throw;
        }
    }

    /// <summary>A pipe whose ends are not inherited.</summary>
    public static (int Read, int Write) OpenPipe()
    {
        var ends = stackalloc int[2];
        var result = Constants.IsMac ? NativeMethods.Pipe(ends) : NativeMethods.Pipe2(ends, LinuxCloseOnExec);
        if (result != 0)
        {
            throw LaunchFailure.Unstartable("Failed to create a pipe", Marshal.GetLastPInvokeError());
        }

        if (Constants.IsMac)
        {
            _ = NativeMethods.Control(ends[0], SetDescriptorFlags, CloseOnExec);
            _ = NativeMethods.Control(ends[1], SetDescriptorFlags, CloseOnExec);
        }

        return (ends[0], ends[1]);
    }

    public void CloseChildEnds()
    {
        InputForChild = Close(InputForChild);
        OutputForChild = Close(OutputForChild);
        ErrorForChild = Close(ErrorForChild);
    }

    /// <summary>Writes the text on a thread of its own: a child may print much before it reads.</summary>
    public Thread? WriteInput(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var thread = new Thread(() =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            fixed (byte* start = bytes)
            {
                for (nint done = 0; done < bytes.Length;)
                {
                    var count = NativeMethods.Write(_inputForUs, start + done, (nuint)(bytes.Length - done));
                    if (count <= 0 && Marshal.GetLastPInvokeError() != Constants.Interrupted)
                    {
                        // The child has closed its input: it does not want the rest.
                        break;
                    }

                    done += Math.Max(count, 0);
                }
            }

            CloseInput();
        })
        { IsBackground = true };
        thread.Start();
        return thread;
    }

    public void CloseInput()
    {
        var descriptor = Interlocked.Exchange(ref _inputForUs, -1);
        _ = Close(descriptor);
    }

    public void Dispose()
    {
        CloseChildEnds();
        CloseInput();
        OutputForUs = Close(OutputForUs);
        ErrorForUs = Close(ErrorForUs);
    }

    private static int Close(int descriptor)
    {
        if (descriptor >= 0)
        {
            _ = NativeMethods.Close(descriptor);
        }

        return -1;
    }
}
