using PyTool.Abstractions.Plugins;
using PyTool.Core.Caches;

namespace PyTool.Host.Output.Progress;

/// <summary>Shows work that takes its time: on a terminal a block of lines that changes, elsewhere a line at the start and one at the end of large transfers.</summary>
internal sealed class LiveProgress : IDisposable
{
    /// <summary>Start of the keys of transfers that are told in lines where there is no terminal.</summary>
    private const string Transfers = "download:";

    /// <summary>What ends before is never drawn.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly ConsoleOutput output;
    private readonly TimeProvider clock;
    private readonly ProgressBlock block;
    private readonly Lock gate = new();
    private ITimer? timer;

    public LiveProgress(ConsoleOutput output, TimeProvider clock, int width)
    {
        (this.output, this.clock) = (output, clock);
        block = new ProgressBlock(width);
    }

    public void Report(DiagnosticEvent.Progress progress)
    {
        if (!output.ShowsProgress)
        {
            Tell(progress);
            return;
        }

        lock (gate)
        {
            block.Note(progress);
            if (block.IsEmpty)
            {
                Stop();
            }
            else
            {
                timer ??= clock.CreateTimer(static state => ((LiveProgress)state!).Draw(), this, First, Step);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Stop();
        }
    }

    private void Draw()
    {
        lock (gate)
        {
            // A tick may come late.
            if (timer is not null)
            {
                output.ShowLive(block.Lines());
            }
        }
    }

    private void Stop()
    {
        if (timer is not null)
        {
            timer.Dispose();
            timer = null;
            output.ShowLive([]);
        }
    }

    private void Tell(DiagnosticEvent.Progress progress)
    {
        if (!progress.Key.StartsWith(Transfers, StringComparison.Ordinal) || progress.Total is not { } total)
        {
            return;
        }

        var label = OutputText.Escape(progress.Label);
        if (progress.IsFinished)
        {
            output.WriteStatus(" Downloaded " + label);
        }
        else if (progress.Completed == 0)
        {
            output.WriteStatus($"Downloading {label} ({ByteSize.Text(total)})");
        }
    }
}
