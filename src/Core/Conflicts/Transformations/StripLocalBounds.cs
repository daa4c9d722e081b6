using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Transformations;

/// <summary>Forgets that <c>==1.0</c> takes local versions along, and what is said of nothing but local versions.</summary>
internal sealed class StripLocalBounds : ProofTransformation
{
    protected override Fact? Change(Fact fact) => fact.Kind == FactKind.NoVersions && IsOnlyLocals(fact.Range) ? null : fact.With(Strip(fact.Range), Strip(fact.NeededRange));

    protected override ProofNode Change(Conclusion conclusion) => conclusion.With(TermList.Map(conclusion.Terms, static term => Strip(term.Range)));

    private static bool IsOnlyLocals(VersionRange range)
    {
        for (var i = 0; i < range.Count; i++)
        {
            if (range[i] is not { Lower: { Kind: VersionCutKind.After } lower, Upper: { Kind: VersionCutKind.AfterLocals } upper } || lower.Version != upper.Version)
            {
                return false;
            }
        }

        return range.Count > 0;
    }

    private static VersionRange Strip(VersionRange range)
    {
        var needsChange = false;
        for (var i = 0; i < range.Count && !needsChange; i++)
        {
            needsChange = range[i] is { Lower.Kind: VersionCutKind.AfterLocals } or { Upper.Kind: VersionCutKind.AfterLocals };
        }

        if (!needsChange)
        {
            return range;
        }

        var result = VersionRange.Empty;
        for (var i = 0; i < range.Count; i++)
        {
            result = result.Union(VersionRange.Between(Strip(range[i].Lower), Strip(range[i].Upper)));
        }

        return result;
    }

    private static VersionCut? Strip(VersionCut? cut) => cut is { Kind: VersionCutKind.AfterLocals } locals ? new VersionCut(locals.Version, VersionCutKind.After) : cut;
}
