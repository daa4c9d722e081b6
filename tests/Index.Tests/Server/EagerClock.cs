namespace PyTool.Index.Tests.Server;

/// <summary>A clock whose short waits end at once: waits between retries cost nothing. Time limits of a minute and more never pass.</summary>
internal sealed class EagerClock : TimeProvider
{
    private TimeSpan _ahead;

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Timers up to this long fire at once and are written down; those of the longest allowed silence must be longer.</summary>
    public TimeSpan Eager { get; init; } = TimeSpan.FromSeconds(100);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + _ahead;

    public void Advance(TimeSpan time) => _ahead += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan || dueTime > Eager)
        {
            return TimeProvider.System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        lock (Waits)
        {
            Waits.Add(dueTime);
        }

        return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
