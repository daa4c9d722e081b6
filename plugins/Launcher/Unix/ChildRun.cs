using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>One child from its start to its end, on a thread of its own.</summary>
internal static class ChildRun
{
    public static int Execute(LaunchRequest request, CancellationToken cancellationToken)
    {
        using var streams = ChildStreams.For(request);

        // Before the start, so that a signal in between is not lost.
        using var signals = new SignalForwarder();
        using var reaping = OwnReaping.Begin();
        var child = ChildStart.Start(request, streams);
        signals.Attach(child);
        using var cancellation = cancellationToken.UnsafeRegister(static state => ((ChildProcess)state!).Stop(), child);
        streams.CloseChildEnds();
        var writer = streams.WriteInput(request.StandardInput);
        var pump = request.Output is null ? null : OutputPump.Start(streams, request.Output);
        var code = child.WaitForExit();
        pump?.Finish();
        streams.CloseInput();
        writer?.Join();
        cancellationToken.ThrowIfCancellationRequested();
        return code;
    }
}
