using System.Collections.Concurrent;
using PyTool.Standards.Markers.Reading;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>
/// The nodes of a process and the results computed on them. Operations are in the other parts of this class; each returns
/// the canonical form. Tests make tables of their own, as the text of equal versions depends on what was read before.
/// </summary>
internal sealed partial class MarkerTable
{
    // Static state: markers of all rooms must be comparable by reference, so the process has one table.
    public static readonly MarkerTable Shared = new();

    private readonly UniqueTable _nodes = new();
    private readonly ConcurrentDictionary<(VariableKind, int, string), Variable> _variables = new();
    private MarkerOperation? _spare;
    private Marker? _possible;

    /// <summary>The platforms that can exist. Not in canonical form, which is made with it.</summary>
    public Marker Possible => _possible ??= PossiblePlatforms.Build(this);

    public Marker Node(Variable variable, ReadOnlySpan<Boundary> boundaries, ReadOnlySpan<Marker> children) =>
        _nodes.Get(variable, boundaries, children);

    /// <summary>The marker "the value of the variable is in these (sorted, separated) intervals".</summary>
    public Marker Within(Variable variable, params ReadOnlySpan<Interval> intervals)
    {
        if (intervals.IsEmpty)
        {
            return Marker.False;
        }

        if (intervals.Length == 1 && intervals[0].IsEverything)
        {
            return Marker.True;
        }

        var boundaries = new List<Boundary>(intervals.Length * 2);
        foreach (var interval in intervals)
        {
            if (!interval.Low.IsEnd)
            {
                boundaries.Add(Boundary.At(interval.Low));
            }

            if (!interval.High.IsEnd)
            {
                boundaries.Add(Boundary.At(interval.High));
            }
        }

        var inside = intervals[0].Low.IsEnd;
        var children = new Marker[boundaries.Count + 1];
        for (var i = 0; i < children.Length; i++, inside = !inside)
        {
            children[i] = inside ? Marker.True : Marker.False;
        }

        return Node(variable, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(boundaries), children);
    }

    public Marker YesNo(VariableKind kind, int place, string text, bool yes)
    {
        var variable = VariableOf(kind, place, text);
        ReadOnlySpan<Marker> children = yes ? [Marker.False, Marker.True] : [Marker.True, Marker.False];
        return Node(variable, [default], children);
    }

    public Variable VariableOf(VariableKind kind, int place, string text) =>
        _variables.GetOrAdd((kind, place, text), static key => new Variable(key.Item1, key.Item2, key.Item3));

    public Marker Equal(MarkerKey key, string value) => Within(Variable.Text(key), Intervals.Compare(MarkerOperator.Equal, value));

    public Marker Extra(string name, bool active) => YesNo(VariableKind.Extra, 0, name, active);

    public Marker Python(PythonBounds bounds) =>
        bounds.IsEmpty ? Marker.False : Within(Variable.Python, new Interval(WithoutZeros(bounds.Lower).Cut, WithoutZeros(bounds.Upper).Cut));

    /// <summary>Room to work in; give it back when the work was done without an exception.</summary>
    public MarkerOperation Begin()
    {
        var operation = Interlocked.Exchange(ref _spare, null) ?? new MarkerOperation(this);
        operation.Reset();
        return operation;
    }

    public void End(MarkerOperation operation) => Volatile.Write(ref _spare, operation);

    // A requires-python keeps the zeros that it was written with; markers show none (MarkerTests.Python_TrailingZeros_AreNotShown).
    private static ReleaseCut WithoutZeros(ReleaseCut cut)
    {
        if (cut.Release is not { } release)
        {
            return cut;
        }

        var trimmed = ReleaseNumbers.Create(release.Numbers);
        return cut.IsAfter ? ReleaseCut.After(trimmed) : ReleaseCut.Before(trimmed);
    }
}
