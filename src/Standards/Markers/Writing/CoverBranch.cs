using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>A condition on one variable and what must hold besides.</summary>
internal sealed class CoverBranch(Variable? variable, Interval[] intervals, Cover rest)
{
    private MarkerTerm[][]? _alternatives;

    public Variable? Variable { get; } = variable;

    /// <summary>Everything: no condition.</summary>
    public Interval[] Intervals { get; } = intervals;

    public Cover Rest { get; } = rest;

    /// <summary>The condition as alternatives, each a list of terms that must hold together.</summary>
    public MarkerTerm[][] Alternatives =>
        _alternatives ??= Variable is null || Intervals is [{ IsEverything: true }] ? [[]] : TermAlternatives.Of(Variable, Intervals);
}
