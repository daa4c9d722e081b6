using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>Writes "the variable is in these intervals" as comparisons.</summary>
internal static class TermAlternatives
{
    public static MarkerTerm[][] Of(Variable variable, Interval[] intervals)
    {
        if (variable.IsYesNo)
        {
            var isYes = intervals[0].Low.Place != CutPlace.Lowest;
            return [[new MarkerTerm(variable, YesNoOperator(variable.Kind, isYes), variable.Name)]];
        }

        return AllButFew(variable, intervals) ?? EachInterval(variable, intervals);
    }

    private static TermOperator YesNoOperator(VariableKind kind, bool isYes) => kind switch
    {
        VariableKind.Extra => isYes ? TermOperator.Equal : TermOperator.NotEqual,
        VariableKind.In => isYes ? TermOperator.In : TermOperator.NotIn,
        _ => isYes ? TermOperator.Contains : TermOperator.NotContains,
    };

    // Everything but single values, or but one series of versions.
    private static MarkerTerm[][]? AllButFew(Variable variable, Interval[] intervals)
    {
        if (variable.Kind == VariableKind.TextAsVersion
            || intervals[0].Low.Place != CutPlace.Lowest
            || intervals[^1].High.Place != CutPlace.Highest)
        {
            return null;
        }

        var terms = new MarkerTerm[intervals.Length - 1];
        for (var i = 0; i < terms.Length; i++)
        {
            Cut from = intervals[i].High, to = intervals[i + 1].Low;
            if (!IsPoint(from, to))
            {
                return terms.Length == 1 && variable.Kind == VariableKind.Version && SeriesOf(from, to, isGap: true) is { } series
                    ? [[new MarkerTerm(variable, TermOperator.NotEqualPrefix, series)]]
                    : null;
            }

            terms[i] = new MarkerTerm(variable, TermOperator.NotEqual, from.Value!);
        }

        return [terms];
    }

    private static MarkerTerm[][] EachInterval(Variable variable, Interval[] intervals)
    {
        var alternatives = new MarkerTerm[intervals.Length][];
        for (var i = 0; i < intervals.Length; i++)
        {
            Cut low = intervals[i].Low, high = intervals[i].High;
            alternatives[i] = low.IsEnd ? [Upper(variable, high)]
                : high.IsEnd ? [Lower(variable, low)]
                : IsPoint(low, high) ? [new MarkerTerm(variable, TermOperator.Equal, low.Value!)]
                : variable.Kind == VariableKind.Version && SeriesOf(low, high, isGap: false) is { } series
                    ? [new MarkerTerm(variable, TermOperator.EqualPrefix, series)]
                    : [Lower(variable, low), Upper(variable, high)];
        }

        return alternatives;
    }

    private static MarkerTerm Lower(Variable variable, Cut cut) =>
        new(variable, cut.Place == CutPlace.Above ? TermOperator.Greater : TermOperator.GreaterEqual, cut.Value!);

    private static MarkerTerm Upper(Variable variable, Cut cut) =>
        new(variable, cut.Place == CutPlace.Above ? TermOperator.LessEqual : TermOperator.Less, cut.Value!);

    private static bool IsPoint(Cut low, Cut high) =>
        low.Place == CutPlace.Below && high.Place == CutPlace.Above && PointOrder.Compare(low.Value, high.Value) == 0;

    /// <summary>X.Y when the cuts bound X.Y.*, else null.</summary>
    private static ReleaseNumbers? SeriesOf(Cut low, Cut high, bool isGap)
    {
        var first = (ReleaseNumbers)low.Value!;
        var next = (ReleaseNumbers)high.Value!;
        var numbers = first.Numbers;
        if (low.Place == CutPlace.Above || high.Place == CutPlace.Above || numbers.Length > 2)
        {
            return null;
        }

        ulong major = numbers.Length > 0 ? numbers[0] : 0, minor = numbers.Length > 1 ? numbers[1] : 0;
        if (!next.Numbers.SequenceEqual([major, minor + 1]) || (isGap && next.ToString().AsSpan().Count('.') != 1))
        {
            return null;
        }

        return isGap && numbers.Length == 2 ? first : ReleaseNumbers.CreateVerbatim(major, minor);
    }
}
