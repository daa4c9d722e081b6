using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts;
using PyTool.Core.Locking;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Explanations;

/// <summary>Solves a project as it is, and with one more requirement to see what happens.</summary>
internal sealed class Trial(LockRun run, LockDocument? previous, IReadOnlyList<string> resolvers)
{
    /// <summary>The project as it is.</summary>
    /// <exception cref="PyToolException">It has no solution itself.</exception>
    public async Task<(ResolveRequest Request, ResolveOutcome.Solved Solved)> SolveAsync(CancellationToken cancellationToken)
    {
        var (request, outcome) = await run.SolveAsync(previous, [], cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            ResolveOutcome.Solved solved => (request, solved),
            ResolveOutcome.Unsatisfiable unsatisfiable => throw await ResolutionFailures.OfAsync(unsatisfiable, run.ContextOf(request), cancellationToken).ConfigureAwait(false),
            _ => throw new PyToolException("PT3010", $"The resolver gave an answer that is not known: {outcome.GetType().Name}"),
        };
    }

    /// <summary>The project with one more requirement.</summary>
    public async Task<RefusedVersion> TryAsync(PackageRequirement requirement, ResolveOutcome.Solved actual, CancellationToken cancellationToken)
    {
        var text = RequirementTexts.TextOf(requirement);
        var (request, outcome) = await run.SolveAsync(previous, [requirement], cancellationToken).ConfigureAwait(false);
        if (outcome is ResolveOutcome.Solved solved)
        {
            return new RefusedVersion { Requirement = text, Changes = VersionComparison.Between(actual, solved) };
        }

        var refused = (ResolveOutcome.Unsatisfiable)outcome;
        var report = await ConflictRenderer.RenderAsync(refused, run.ContextOf(request), cancellationToken).ConfigureAwait(false);
        return new RefusedVersion
        {
            Requirement = text,
            Where = ForkText.Of(refused.Environment),
            Explanation = report.Explanation,
            Hints = report.Hints,
            Proof = refused.Root,
            DecidedBy = ProofAuthors.Of(refused.Root, resolvers),
        };
    }
}
