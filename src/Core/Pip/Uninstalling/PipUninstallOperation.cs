using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects.Sources;

namespace PyTool.Core.Pip.Uninstalling;

/// <summary>Removes packages from an environment (<c>pip uninstall</c>).</summary>
public static class PipUninstallOperation
{
    /// <summary>Removes what the sources name.</summary>
    /// <param name="session">The command.</param>
    /// <param name="sources">Names, paths and files.</param>
    /// <param name="where">The environment.</param>
    /// <param name="isDry">Only tell.</param>
    /// <param name="cancellationToken">Ends the work before the first change.</param>
    public static async Task RunAsync(CommandSession session, RequirementSourceList sources, PipEnvironmentRequest where, bool isDry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sources);
        var parsed = InputParser.Parse(session, sources);
        using var environment = await PipEnvironment.FindAsync(session, where, cancellationToken).ConfigureAwait(false);
        var removed = new SortedDictionary<(string, string), InstalledDistribution>();
        foreach (var requirement in parsed.Requirements)
        {
            var found = environment.Snapshot.Distributions.Where(item => IsMeant(requirement, item)).ToArray();
            if (found.Length == 0)
            {
                session.Warn($"Skipping {requirement.Named?.Name.Value ?? Url(requirement)} as it is not installed");
            }

            foreach (var distribution in found)
            {
                removed.TryAdd((distribution.Name.Value, distribution.MetadataPath), distribution);
            }
        }

        if (removed.Count == 0)
        {
            session.Warn("No packages to uninstall");
            return;
        }

        var plan = new InstallPlan { Extraneous = [.. removed.Values] };
        if (isDry)
        {
            await SyncReporter.ForeseeAsync(session, plan, cancellationToken).ConfigureAwait(false);
            return;
        }

        var options = InstallSettings.Of(session, environment.Lock, new NoBuilder());
        var report = await Installer.ExecuteAsync(plan, environment.Snapshot.Layout, session.Jobs.Cache, session.Index.Artifacts, options, cancellationToken).ConfigureAwait(false);
        SyncReporter.Tell(session, report, isBrief: false);
    }

    private static bool IsMeant(ParsedRequirement requirement, InstalledDistribution distribution) => requirement.Named is { } named
        ? named.Name == distribution.Name
        : distribution.DirectUrlJson is not null && InstalledUrl.Of(distribution.DirectUrlJson) is { } url && string.Equals(url, Url(requirement), StringComparison.Ordinal);

    private static string? Url(ParsedRequirement requirement) => requirement.Source switch
    {
        LoweredSource.LocalDirectory directory => ConfiguredIndexes.FileUrl(directory.Path),
        LoweredSource.LocalArchive archive => ConfiguredIndexes.FileUrl(archive.Path),
        _ => requirement.Place,
    };

    private sealed class NoBuilder : IWheelBuilder
    {
        public Task<BuiltWheel> BuildAsync(RequestedDistribution distribution, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is built to remove packages");
    }
}
