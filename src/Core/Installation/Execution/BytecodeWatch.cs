namespace PyTool.Core.Installation.Execution;

/// <summary>Ends a helper that does not finish a file in time.</summary>
internal sealed class BytecodeWatch : IDisposable
{
    private readonly ITimer timer;
    private int last = -1;

    public BytecodeWatch(BytecodeAnswers answers, TimeSpan limit, TimeProvider clock, CancellationTokenSource stop) =>
        timer = clock.CreateTimer(_ =>
        {
            var now = answers.Files;
            if (now == last)
            {
                stop.Cancel();
            }

            last = now;
        }, null, limit, limit);

    public void Dispose() => timer.Dispose();
}
