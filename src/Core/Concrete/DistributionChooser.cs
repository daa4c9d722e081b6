using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Builds;
using PyTool.Core.Builds.Inputs;
using PyTool.Core.Installation;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete;

/// <summary>Chooses what is installed for a distribution: the best wheel, or the source that one is built from.</summary>
internal sealed class DistributionChooser(PackageIndex index, ConcreteTarget target)
{
    /// <summary>Digests that are demanded.</summary>
    public RequiredHashes Hashes { get; init; } = RequiredHashes.None;

    /// <summary>Finds earlier builds of source trees, and knows what trees look like; <see langword="null"/>: trees are built.</summary>
    public ProjectBuilder? Builder { get; init; }

    /// <summary>The command, for the state of trees and what is installed again; <see langword="null"/>: neither matters.</summary>
    public CommandSession? Session { get; init; }

    /// <summary>Whether <c>direct_url.json</c> says that directories are not editable (sources of projects). Default: no.</summary>
    public bool WritesNotEditable { get; init; }

    /// <summary>The distribution for a node.</summary>
    public async ValueTask<RequestedDistribution> ChooseAsync(ResolvedNode node, CancellationToken cancellationToken)
    {
        var source = node.Source is PackageSource.Git git ? index.Settle(git) : node.Source;
        return source switch
        {
            PackageSource.Registry => OfIndex(node),
            PackageSource.LocalDirectory tree when Session is not null => await OfTreeAsync(node, tree, cancellationToken).ConfigureAwait(false),
            _ => OfSource(node, source),
        };
    }

    private RequestedDistribution OfIndex(ResolvedNode node)
    {
        var release = node.Index is { } reference ? index.FindRelease(node.Name, node.Version, reference) : null;
        var required = Hashes.Find(node.Name, node.Version, isDirect: false);
        var (wheel, archive) = BestFiles(release, node, required);
        return new RequestedDistribution
        {
            Name = node.Name,
            Version = node.Version,
            Source = node.Source,
            Wheel = wheel is null ? null : new WheelArtifact { FileName = wheel.Wheel!, Artifact = RequiredHashes.Demand(required, wheel.Artifact), Source = node.Source, Refresh = Refreshes(node.Name) },
            SourceDistribution = archive is null ? null : RequiredHashes.Demand(required, archive.Artifact),
            Reinstall = IsReinstalled(node.Name),
        };
    }

    private RequestedDistribution OfSource(ResolvedNode node, PackageSource source)
    {
        var required = Hashes.Find(node.Name, node.Version, isDirect: true);
        var wheel = SourceArtifacts.Of(source) is { } artifact && WheelFilename.TryParse(artifact.FileName, out var name)
            ? new WheelArtifact { FileName = name, Artifact = RequiredHashes.Demand(required, artifact), Source = source, Refresh = Refreshes(node.Name) }
            : null;
        if (wheel is not null && target.Tags.FindPriority(wheel.FileName) is null)
        {
            throw new PyToolException(ConcreteErrors.Unfit, $"The wheel `{wheel.FileName}` cannot be installed: it is not compatible with the current Python or platform") { ExitCode = 1 };
        }

        return new RequestedDistribution
        {
            Name = node.Name,
            Version = node.Version,
            Source = source,
            Wheel = wheel,
            DirectUrlJson = DirectUrlText.For(source, WritesNotEditable),
            CacheInfoJson = source is PackageSource.LocalArchive local && Session is not null ? SourceState.OfFile(local.Path) : null,
            BuildInfoJson = wheel is null && Session is not null ? "{}" : null,
            Reinstall = IsReinstalled(node.Name),
        };
    }

    private async ValueTask<RequestedDistribution> OfTreeAsync(ResolvedNode node, PackageSource.LocalDirectory tree, CancellationToken cancellationToken)
    {
        var state = SourceState.OfDirectory(Session!, tree.Path);
        var isFresh = IsReinstalled(node.Name) || Refreshes(node.Name) || Builder is null;
        return new RequestedDistribution
        {
            Name = node.Name,
            Version = node.Version,
            Source = tree,
            Wheel = isFresh ? null : await Builder!.FindAsync(tree, state, cancellationToken).ConfigureAwait(false),
            DirectUrlJson = DirectUrlText.For(tree, WritesNotEditable),
            CacheInfoJson = state,
            BuildInfoJson = "{}",
            Reinstall = IsReinstalled(node.Name) || TreeKind.IsDynamic(Session!.Files, tree.Path),
        };
    }

    private bool IsReinstalled(PackageName name) =>
        Session is not null && (Session.Settings.IsSet(SettingKeys.Reinstall) || Session.Settings.Get(SettingKeys.ReinstallPackage, []).Contains(name));

    /// <summary>Packages whose files are fetched again.</summary>
    public Func<PackageName, bool> Refreshes { get; init; } = static _ => false;

    // A file with an accepted digest goes before all others, then the tags decide, then the build number.
    private (ReleaseFile? Wheel, ReleaseFile? Archive) BestFiles(Release? release, ResolvedNode node, IReadOnlyList<ArtifactHash> required)
    {
        (ReleaseFile? Wheel, int Rank, int Priority) best = (null, int.MaxValue, int.MaxValue);
        (ReleaseFile? File, int Rank) archive = (null, int.MaxValue);
        foreach (var file in release?.Files ?? (node.File is { } decided ? [decided] : []))
        {
            if (file.Unusable is not null || (file.RequiresPython is { } range && !range.Contains(target.Version)))
            {
                continue;
            }

            var rank = RequiredHashes.Rank(required, file.Artifact);
            if (file.Wheel is null)
            {
                archive = archive.File is null || rank < archive.Rank ? (file, rank) : archive;
            }
            else if (target.Tags.FindPriority(file.Wheel) is { } priority && IsBetter(file, rank, priority, best))
            {
                best = (file, rank, priority);
            }
        }

        return archive.File is not null && archive.Rank < best.Rank ? (null, archive.File) : (best.Wheel, archive.File);
    }

    private static bool IsBetter(ReleaseFile file, int rank, int priority, (ReleaseFile? Wheel, int Rank, int Priority) best) =>
        rank != best.Rank ? rank < best.Rank
        : priority != best.Priority ? priority < best.Priority
        : file.Wheel!.Build.CompareTo(best.Wheel!.Wheel!.Build) > 0;
}
