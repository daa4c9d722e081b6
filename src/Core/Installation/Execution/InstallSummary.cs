using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Versions;

namespace PyTool.Core.Installation.Execution;

/// <summary>Turns removals and installations into the lines of the summary.</summary>
internal static class InstallSummary
{
    /// <summary>What a plan would do: what is replaced by its like is removed and added. The version of something that must be built first is unknown; it is left out.</summary>
    public static InstallReport Foresee(InstallPlan plan)
    {
        var changes = plan.Replaced.Concat(plan.Extraneous).Select(static item => Change(InstallChangeKind.Removed, item.Name, item.Version, InstalledUrl.Of(item.DirectUrlJson))).ToList();
        foreach (var request in plan.Installs)
        {
            if (request.Version is { } version)
            {
                changes.Add(Change(InstallChangeKind.Added, request.Name, version, InstalledUrl.Of(request.DirectUrlJson), request.Wheel is null && request.Source is PackageSource.LocalDirectory));
            }
        }

        changes.Sort();
        return new InstallReport { Changes = changes, Uninstalled = plan.Replaced.Count + plan.Extraneous.Count, Installed = plan.Installs.Count, Prepared = plan.Installs.Count };
    }

    public static List<InstallChange> Changes(IEnumerable<InstalledDistribution> removed, IEnumerable<(RequestedDistribution Request, PyVersion Version)> installed)
    {
        var gone = removed.Select(static item => Change(InstallChangeKind.Removed, item.Name, item.Version, InstalledUrl.Of(item.DirectUrlJson))).ToList();
        var changes = new List<InstallChange>();
        foreach (var (request, version) in installed)
        {
            var change = Change(InstallChangeKind.Added, request.Name, version, InstalledUrl.Of(request.DirectUrlJson));
            var same = gone.FindIndex(item => item.Name == change.Name && item.Version.Equals(change.Version) && string.Equals(item.Url, change.Url, StringComparison.Ordinal));
            if (same >= 0)
            {
                gone.RemoveAt(same);
                change = Change(InstallChangeKind.Reinstalled, change.Name, change.Version, change.Url);
            }

            changes.Add(change);
        }

        changes.AddRange(gone);
        changes.Sort();
        return changes;
    }

    private static InstallChange Change(InstallChangeKind kind, Standards.Names.PackageName name, PyVersion version, string? url, bool isExpected = false) =>
        new() { Kind = kind, Name = name, Version = version, Url = url, IsExpected = isExpected };
}
