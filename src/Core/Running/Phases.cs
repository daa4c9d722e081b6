using PyTool.Core.Sessions;
using PyTool.Core.Syncing;

namespace PyTool.Core.Running;

/// <summary>Tells with <c>--verbose</c> how long the phases of a run took.</summary>
internal sealed class Phases(CommandSession session)
{
    private long _start = session.Clock.GetTimestamp();

    /// <summary>Ends a phase and begins the next.</summary>
    public void End(string phase, string what)
    {
        session.Trace($"{phase}: {what} ({ElapsedText.Of(session.Clock.GetElapsedTime(_start))})");
        _start = session.Clock.GetTimestamp();
    }
}
