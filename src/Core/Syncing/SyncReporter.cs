using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Core.Syncing;

/// <summary>Tells what an installation did, in uv's words.</summary>
public static class SyncReporter
{
    /// <summary>After an installation.</summary>
    /// <param name="session">The command.</param>
    /// <param name="report">What was done.</param>
    /// <param name="isBrief">Only the counts of removals and installations.</param>
    public static void Tell(CommandSession session, InstallReport report, bool isBrief)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Prepared > 0 && !isBrief)
        {
            session.Tell(ElapsedText.Count("Prepared", report.Prepared, report.PrepareTime));
        }

        if (report.Uninstalled > 0)
        {
            session.Tell(ElapsedText.Count("Uninstalled", report.Uninstalled, report.UninstallTime));
        }

        if (report.Installed > 0)
        {
            session.Tell(ElapsedText.Count("Installed", report.Installed, report.InstallTime));
        }

        if (report.Compiled is { } compiled)
        {
            session.Tell($"Bytecode compiled {compiled} {(compiled == 1 ? "file" : "files")} in {ElapsedText.Of(report.CompileTime)}");
        }

        foreach (var change in isBrief ? [] : report.Changes)
        {
            session.Tell(" " + change);
        }
    }

    /// <summary>When nothing had to be done.</summary>
    public static void TellChecked(CommandSession session, int count, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Tell(ElapsedText.Count("Checked", count, time));
    }

    /// <summary>What a plan would do.</summary>
    internal static async Task ForeseeAsync(CommandSession session, InstallPlan plan, CancellationToken cancellationToken)
    {
        var missing = new List<RequestedDistribution>();
        foreach (var wanted in plan.Installs)
        {
            if (wanted.Reinstall || session.Settings.IsSet(SettingKeys.Reinstall) || wanted.Wheel is null || await session.Jobs.Cache.FindAsync(wanted.Wheel, cancellationToken).ConfigureAwait(false) is null)
            {
                missing.Add(wanted);
            }
        }

        TellWould(session, "download", missing.Count);
        TellWould(session, "uninstall", plan.Replaced.Count + plan.Extraneous.Count);
        TellWould(session, "install", plan.Installs.Count);
        foreach (var line in Lines(plan, missing))
        {
            session.Tell(line);
        }
    }

    private static void TellWould(CommandSession session, string verb, int count)
    {
        if (count > 0)
        {
            session.Tell($"Would {verb} {ElapsedText.Packages(count)}");
        }
    }

    // Of what must be fetched from a place only the place is known for sure.
    private static IEnumerable<string> Lines(InstallPlan plan, List<RequestedDistribution> missing)
    {
        var unknown = missing.Where(static wanted => wanted.DirectUrlJson is not null).ToArray();
        var rest = new InstallPlan { Installs = [.. plan.Installs.Except(unknown)], Replaced = plan.Replaced, Extraneous = plan.Extraneous, Kept = plan.Kept };
        var lines = InstallSummary.Foresee(rest).Changes.Select(static change => (change.Name, Rank: (int)change.Kind, Line: " " + change)).ToList();
        lines.AddRange(unknown.Select(static wanted => (wanted.Name, Rank: (int)InstallChangeKind.Added, Line: $" + {wanted.Name} @ {InstalledUrl.Of(wanted.DirectUrlJson)}")));
        return lines.OrderBy(static line => line.Name).ThenBy(static line => line.Rank).Select(static line => line.Line);
    }
}
