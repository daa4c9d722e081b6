using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;
using PyTool.Host.Output.Progress;

namespace PyTool.Host.Tests.Output;

public sealed class LiveProgressTests : IDisposable
{
    private readonly MemoryStream _error = new();
    private readonly TickingClock _clock = new();
    private readonly ConsoleOutput _output;

    public LiveProgressTests() => _output = new ConsoleOutput(() => Stream.Null, () => _error);

    public void Dispose() => _error.Dispose();

    private string Error => Encoding.UTF8.GetString(_error.ToArray());

    [Fact]
    public void Report_NoTerminal_TellsStartAndEndOfTransfersOnly()
    {
        using var progress = CreateSut(isTerminal: false);

        progress.Report(Step("download:a", "numpy", 0, 2 << 20));
        progress.Report(Step("download:a", "numpy", 1 << 20, 2 << 20));
        progress.Report(Step("resolve", "Resolving dependencies", 32, null));
        progress.Report(Step("download:a", "numpy", 2 << 20, 2 << 20, isFinished: true));

        Assert.Equal("Downloading numpy (2.0MiB)\n Downloaded numpy\n", Error);
    }

    [Fact]
    public void Report_NoTerminalAndQuiet_TellsNothing()
    {
        using var progress = CreateSut(isTerminal: false);
        _output.Quiet = 1;

        progress.Report(Step("download:a", "numpy", 0, 2 << 20));

        Assert.Equal("", Error);
    }

    [Fact]
    public void Report_TerminalAndShortWork_DrawsNothing()
    {
        using var progress = CreateSut(isTerminal: true);

        progress.Report(Step("download:a", "numpy", 0, 2 << 20));
        progress.Report(Step("download:a", "numpy", 2 << 20, 2 << 20, isFinished: true));
        _clock.Tick();

        Assert.Equal("", Error);
    }

    [Fact]
    public void Report_TerminalAndSeveralTransfers_DrawsBarsAndTotal()
    {
        using var progress = CreateSut(isTerminal: true);
        progress.Report(Step("download:a", "numpy", 1 << 20, 2 << 20));
        progress.Report(Step("download:b", "a-name-that-is-longer-than-its-column", 0, 2 << 20));

        _clock.Tick();

        Assert.Equal(
            """
            numpy                        ━━━━━━━━━━━━──────────── 1.0MiB/2.0MiB
            a-name-that-is-longer-than-… ──────────────────────── 0B/2.0MiB
            Total (0/2)                  ━━━━━━────────────────── 1.0MiB/4.0MiB

            """,
            Error);
    }

    [Fact]
    public void WriteStatus_WhileDrawn_TakesThePlaceOfTheLines()
    {
        using var progress = CreateSut(isTerminal: true);
        progress.Report(Step("resolve", "Resolving dependencies", 64, null));
        _clock.Tick();

        _output.WriteStatus("done");

        Assert.Equal("Resolving dependencies (64)\n\u001b[1A\u001b[Jdone\n", Error);
    }

    [Fact]
    public void Report_LastWorkEnds_ErasesTheLines()
    {
        using var progress = CreateSut(isTerminal: true);
        progress.Report(Step("resolve", "Resolving dependencies", 0, null));
        _clock.Tick();

        progress.Report(Step("resolve", "Resolving dependencies", 1, null, isFinished: true));
        _clock.Tick();

        Assert.Equal("Resolving dependencies\n\u001b[1A\u001b[J", Error);
    }

    [Fact]
    public void Report_NarrowTerminal_CutsLines()
    {
        _output.ShowsProgress = true;
        using var progress = new LiveProgress(_output, _clock, 10);
        progress.Report(Step("resolve", "Resolving dependencies", 0, null));

        _clock.Tick();

        Assert.Equal("Resolving\n", Error);
    }

    private LiveProgress CreateSut(bool isTerminal)
    {
        _output.ShowsProgress = isTerminal;
        return new LiveProgress(_output, _clock, 80);
    }

    private static DiagnosticEvent.Progress Step(string key, string label, long completed, long? total, bool isFinished = false) =>
        new() { Key = key, Label = label, Completed = completed, Total = total, IsFinished = isFinished };

    /// <summary>A _clock whose timers run when they are told to.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private readonly List<ManualTimer> timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(() => callback(state));
            timers.Add(timer);
            return timer;
        }

        public void Tick() => timers.ForEach(static timer => timer.Run());
    }

    private sealed class ManualTimer(Action work) : ITimer
    {
        private bool isDisposed;

        public void Run()
        {
            if (!isDisposed)
            {
                work();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
