using PyTool.Core.Running;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;

namespace PyTool.Core.FastPath;

/// <summary>Gives the answers of earlier commands again.</summary>
public static class FastPathReplay
{
    /// <summary><c>lock</c> again.</summary>
    /// <param name="session">The command.</param>
    /// <returns>Number of packages in the lock; <see langword="null"/>: the long way has to be taken.</returns>
    public static int? Lock(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.FastPath?.Find(session) is not { Resolved: { } count, Environment: null } answer)
        {
            return null;
        }

        foreach (var line in answer.Lines)
        {
            session.Tell(line);
        }

        return count;
    }

    /// <summary><c>sync</c> again.</summary>
    /// <param name="session">The command.</param>
    /// <returns>Whether that was all; else the long way has to be taken.</returns>
    public static bool Sync(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Environment(session) is not null;
    }

    /// <summary>The environment of <c>run</c>; <see langword="null"/>: the long way has to be taken.</summary>
    internal static RunBase? Run(CommandSession session) =>
        Environment(session) is { } found ? new RunBase { Interpreter = found.ToInterpreter(), Scripts = [found.Scripts] } : null;

    private static FastPathEnvironment? Environment(CommandSession session)
    {
        var start = session.Clock.GetTimestamp();
        if (session.FastPath?.Find(session) is not { Environment: { } environment } answer)
        {
            return null;
        }

        var time = session.Clock.GetElapsedTime(start);
        if (answer.Resolved is { } resolved)
        {
            session.Tell(resolved == 0 ? $"Resolved in {ElapsedText.Of(time)}" : ElapsedText.Count("Resolved", resolved, time));
        }

        if (answer.Checked is { } found)
        {
            SyncReporter.TellChecked(session, found, time);
        }

        return environment;
    }
}
