using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Abstractions.Caching;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Conflicts;
using PyTool.Core.Installation;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;
using PyTool.Index.Metadata;
using PyTool.Projects.Settings;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Builds.Isolation;

/// <summary>Chooses the distributions that a build environment gets: a resolution of its own, for the one interpreter that builds. The command's resolution mode does not
/// reach into it.</summary>
internal sealed class BuildRequirements(BuildContext context, ISourceMetadataProvider nested, SourceTrees trees)
{
    /// <summary>Solves the requirements.</summary>
    /// <param name="requirements">All requirements of the build.</param>
    /// <param name="origin">Where they come from, for the failure.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<RequestedDistribution>> SolveAsync(IReadOnlyList<PackageRequirement> requirements, string origin, CancellationToken cancellationToken)
    {
        var settings = context.Session.Settings;
        var index = new PackageIndex(context.Index, trees, new StaticMetadataTable(settings.Get(SettingKeys.DependencyMetadata, [])), nested);
        var interpreter = context.Interpreter;
        var request = new ResolveRequest
        {
            Requirements = requirements,
            RequiresPython = RequiresPython.AtLeast(interpreter.Version),
            InterpreterVersion = interpreter.Version,
            Environment = new ConcreteEnvironment { Markers = interpreter.Markers, Tags = interpreter.Tags },
            Constraints = [.. context.Effective.Constraints.Select(RequirementSources.ToPackageRequirement)],
            IndexStrategy = LockWords.Indexes(settings.Get(SettingKeys.IndexStrategy, "first-index")) ?? IndexStrategy.FirstIndex,
        };
        try
        {
            return await context.Session.Jobs.Resolver.ResolveAsync(request, index, cancellationToken).ConfigureAwait(false) switch
            {
                ResolveOutcome.Solved { Forks: [var fork] } => Choose(fork, index, interpreter),
                ResolveOutcome.Unsatisfiable unsatisfiable => throw Unsatisfiable(
                    requirements, await ResolutionFailures.OfAsync(unsatisfiable, new ConflictContext { Request = request, Index = index, Members = [], Current = interpreter.Markers }, cancellationToken).ConfigureAwait(false)),
                _ => throw new PyToolException("PT3010", "The resolver gave several resolutions for one environment"),
            };
        }
        catch (PyToolException exception)
        {
            throw new PyToolException(SourceBuildErrors.Requirements, $"Failed to resolve requirements from {origin}", exception) { ExitCode = 1 };
        }
    }

    private static PyToolException Unsatisfiable(IReadOnlyList<PackageRequirement> requirements, PyToolException failure) =>
        new(SourceBuildErrors.Requirements, "No solution found when resolving: " + string.Join(", ", requirements.Select(static item => $"`{Text(item)}`")), failure.InnerException) { ExitCode = 1 };

    private static string Text(PackageRequirement requirement)
    {
        var extras = requirement.Extras.Count == 0 ? "" : "[" + string.Join(',', requirement.Extras) + "]";
        var marker = requirement.Marker.IsTrue ? "" : " ; " + requirement.Marker;
        return $"{requirement.Name}{extras}{requirement.Specifiers.ToString(", ")}{marker}";
    }

    private static List<RequestedDistribution> Choose(ForkResolution fork, PackageIndex index, Interpreter interpreter)
    {
        var distributions = new List<RequestedDistribution>();
        foreach (var node in fork.Nodes)
        {
            if (node.Extra is null && node.Group is null)
            {
                distributions.Add(Choose(node, index, interpreter));
            }
        }

        distributions.Sort(static (left, right) => left.Name.CompareTo(right.Name));
        return distributions;
    }

    private static RequestedDistribution Choose(ResolvedNode node, PackageIndex index, Interpreter interpreter)
    {
        if (node.Index is not { } reference)
        {
            var source = node.Source is PackageSource.Git git ? index.Settle(git) : node.Source;
            return new RequestedDistribution
            {
                Name = node.Name, Version = node.Version, Source = source, Wheel = DirectWheel(source), DirectUrlJson = DirectUrlText.For(source, writeNotEditable: true),
            };
        }

        var release = index.FindRelease(node.Name, node.Version, reference);
        var (wheel, archive) = BestFiles(release, node, interpreter);
        return new RequestedDistribution
        {
            Name = node.Name,
            Version = node.Version,
            Source = node.Source,
            Wheel = wheel is null ? null : new WheelArtifact { FileName = wheel.Wheel!, Artifact = wheel.Artifact, Source = node.Source },
            SourceDistribution = archive?.Artifact,
        };
    }

    private static WheelArtifact? DirectWheel(PackageSource source) =>
        SourceArtifacts.Of(source) is { } artifact && Standards.Filenames.WheelFilename.TryParse(artifact.FileName, out var name)
            ? new WheelArtifact { FileName = name, Artifact = artifact, Source = source }
            : null;

    private static (ReleaseFile? Wheel, ReleaseFile? Archive) BestFiles(Release? release, ResolvedNode node, Interpreter interpreter)
    {
        var (wheel, archive, best) = ((ReleaseFile?)null, (ReleaseFile?)null, int.MaxValue);
        foreach (var file in release?.Files ?? (node.File is { } decided ? [decided] : []))
        {
            if (file.Unusable is not null || (file.RequiresPython is { } range && !range.Contains(interpreter.Version)))
            {
                continue;
            }

            if (file.Wheel is null)
            {
                archive ??= file;
            }
            else if (interpreter.Tags.FindPriority(file.Wheel) is { } priority && (priority < best || (priority == best && file.Wheel.Build.CompareTo(wheel!.Wheel!.Build) > 0)))
            {
                (wheel, best) = (file, priority);
            }
        }

        return (wheel, archive);
    }
}
