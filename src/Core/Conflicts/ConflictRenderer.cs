using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Hints;
using PyTool.Core.Conflicts.Transformations;
using PyTool.Core.Conflicts.Tree;
using PyTool.Core.Conflicts.Wording;

namespace PyTool.Core.Conflicts;

/// <summary>Turns the proof that there is no solution into sentences.</summary>
public static class ConflictRenderer
{
    /// <summary>More rounds than this add nothing to a proof; each round drops at least one node.</summary>
    private const int MaximumRounds = 100;

    /// <summary>Renders a failed resolution.</summary>
    public static async Task<ConflictText> RenderAsync(ResolveOutcome.Unsatisfiable outcome, ConflictContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var tree = new StripLocalBounds().Apply(new DropProxies().Apply(ProofTree.From(outcome.Root)));
        var known = await KnownVersionsReader.ReadAsync(tree, context, cancellationToken).ConfigureAwait(false);
        tree = new NarrowRanges(known).Apply(tree);
        tree = new SimplifyMarkers(request.RequiresPython).Apply(tree);
        tree = new DropMembers(context.Members).Apply(tree);
        var hints = await new HintCollector(context, known).CollectAsync(tree, outcome.Environment, cancellationToken).ConfigureAwait(false);
        var reduced = Reduce(tree, known);
        var reasons = new ReasonText(request.InterpreterVersion, request.Environment?.Tags);
        var phrases = new Phrases(new Vocabulary(context.Members), known, reasons, request.RequiresPython, request.InterpreterVersion);
        return new ConflictText
        {
            Header = $"No solution found when resolving {context.Subject}{(request.Environment is null ? ForkText.Of(outcome.Environment) : "")}",
            Explanation = new ProofWriter(phrases).Write(reduced),
            Hints = hints,
        };
    }

    private static ProofNode Reduce(ProofNode tree, KnownVersions known)
    {
        tree = new MergeUnusable().Apply(tree);
        tree = new DropIrrelevantGaps().Apply(tree);
        tree = new SimplifyRanges(known).Apply(tree);
        tree = new AddAvailability(known).Apply(tree);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var next = new DropRedundantGaps().Apply(tree);
            if (ReferenceEquals(next, tree))
            {
                break;
            }

            tree = next;
        }

        return tree;
    }
}
