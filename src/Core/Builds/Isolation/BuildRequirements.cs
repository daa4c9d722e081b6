using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;
using PyTool.Index.Metadata;
using PyTool.Abstractions.Resolution;
using PyTool.Projects.Settings;

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
        var index = new PackageIndex(context.Index, trees, new StaticMetadataTable(settings.Get(SettingKeys.DependencyMetadata, [])), nested) { IsNested = true };
        var target = ConcreteTarget.Of(context.Interpreter);
        var resolver = new ConcreteResolver(context.Session, index, target, new DistributionChooser(index, target) { WritesNotEditable = true });
        var request = new ConcreteRequest
        {
            Requirements = requirements,
            Constraints = [.. context.Effective.Constraints.Select(RequirementSources.ToPackageRequirement)],
            IndexStrategy = LockWords.Indexes(settings.Get(SettingKeys.IndexStrategy, "first-index")) ?? IndexStrategy.FirstIndex,
        };
        try
        {
            return (await resolver.ResolveAsync(request, cancellationToken).ConfigureAwait(false)).Distributions;
        }
        catch (PyToolException exception)
        {
            var cause = string.Equals(exception.Code, ConcreteErrors.NoSolution, StringComparison.Ordinal) ? Unsatisfiable(requirements, exception) : exception;
            throw new PyToolException(SourceBuildErrors.Requirements, $"Failed to resolve requirements from {origin}", cause) { ExitCode = 1 };
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
}
