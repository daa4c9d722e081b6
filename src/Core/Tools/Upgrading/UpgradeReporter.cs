using PyTool.Core.Installation.Execution;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Upgrading;

/// <summary>Tells what an upgrade changed, in uv's words.</summary>
internal static class UpgradeReporter
{
    /// <summary>After a change within the present environment.</summary>
    public static void Tell(CommandSession session, PackageName tool, InstallReport report)
    {
        if (report.Changes.Count == 0)
        {
            return;
        }

        var removed = Find(report, tool, InstallChangeKind.Removed);
        var added = Find(report, tool, InstallChangeKind.Added);
        session.Tell((removed, added) switch
        {
            ({ } from, { } to) => $"Updated {tool} v{from.Version} -> v{to.Version}",
            (null, { } to) => $"Added {tool} v{to.Version}",
            ({ } from, null) => $"Removed {tool} v{from.Version}",
            _ => $"Modified {tool} environment",
        });
        foreach (var change in report.Changes)
        {
            session.Tell(" " + change);
        }
    }

    /// <summary>What became of the tool.</summary>
    public static UpgradeOutcome Judge(PackageName tool, InstallReport report)
    {
        if (Find(report, tool, InstallChangeKind.Removed) is not null || Find(report, tool, InstallChangeKind.Added) is not null)
        {
            return UpgradeOutcome.Tool;
        }

        foreach (var change in report.Changes)
        {
            if (change.Kind is InstallChangeKind.Removed or InstallChangeKind.Added)
            {
                return UpgradeOutcome.Dependencies;
            }
        }

        return UpgradeOutcome.Nothing;
    }

    private static InstallChange? Find(InstallReport report, PackageName name, InstallChangeKind kind)
    {
        foreach (var change in report.Changes)
        {
            if (change.Name == name && change.Kind == kind)
            {
                return change;
            }
        }

        return null;
    }
}
