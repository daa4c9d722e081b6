using FsCheck.Xunit;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Standards.Tests.Markers;

/// <summary>Laws of the algebra on random markers, checked on all corner environments.</summary>
public class MarkerLawTests
{
    private static readonly MarkerEnvironment[] Corners = [.. MarkerExpression.Corners()];

    private static readonly MarkerSelection WithX = new() { Extras = new HashSet<ExtraName> { ExtraName.Parse("x") } };

    [Property(MaxTest = 300)]
    public void Parse_RandomText_MeansWhatTheOracleSays(int seed)
    {
        var expression = MarkerExpression.Random(new Random(seed), 4);

        var marker = Marker.Parse(expression.Text);

        AssertHolds(marker, expression.Holds);
    }

    [Property(MaxTest = 300)]
    public void ToString_RandomMarker_ReadsBackAsTheSame(int seed)
    {
        var marker = Marker.Parse(MarkerExpression.Random(new Random(seed), 4).Text);

        var text = marker.ToString();

        Assert.Equal(text, marker.IsTrue ? "" : Marker.Parse(text).ToString());
    }

    [Property(MaxTest = 200)]
    public void AndOrNegate_RandomMarkers_CombineMeanings(int seed)
    {
        var (one, two, left, right) = Two(seed);

        AssertHolds(left.And(right), (env, extra) => one.Holds(env, extra) && two.Holds(env, extra));
        AssertHolds(left.Or(right), (env, extra) => one.Holds(env, extra) || two.Holds(env, extra));
        AssertHolds(left.Negate(), (env, extra) => !one.Holds(env, extra));
    }

    [Property(MaxTest = 200)]
    public void AndOr_RandomMarkers_ObeyTheLaws(int seed)
    {
        var (_, _, left, right) = Two(seed);

        Assert.Same(left.And(right).Negate(), left.Negate().Or(right.Negate()));
        Assert.Same(left.And(right), right.And(left));
        Assert.Same(Marker.False, left.And(left.Negate()));
        Assert.Same(Marker.True, left.Or(left.Negate()));
        Assert.Same(left.And(left), left.Or(left));
        Assert.Equal(left.And(right).IsFalse, left.IsDisjoint(right));
        Assert.Equal(left.And(right.Negate()).IsFalse, left.Implies(right));
    }

    [Property(MaxTest = 200)]
    public void Restrict_RandomMarkers_ChangesNothingWhereTheGivenHolds(int seed)
    {
        var (one, two, left, right) = Two(seed);

        var restricted = left.Restrict(right);

        foreach (var corner in Corners.Where(corner => two.Holds(corner, false)))
        {
            Assert.Equal(one.Holds(corner, false), restricted.Evaluate(corner));
        }
    }

    [Property(MaxTest = 200)]
    public void Simplify_RandomMarker_ChangesNothingWithinTheBounds(int seed)
    {
        var (one, _, marker, _) = Two(seed);
        var bounds = new PythonBounds(ReleaseCut.Before(ReleaseNumbers.Create(3, 8, 1)), ReleaseCut.Before(ReleaseNumbers.Create(3, 10)));

        var simple = marker.Simplify(bounds);

        foreach (var corner in Corners)
        {
            var isInside = bounds.Contains(ReleaseNumbers.TryParse(corner.PythonFullVersion)!);
            Assert.True(!isInside || simple.Evaluate(corner) == one.Holds(corner, false), marker.ToString());
            Assert.Equal(isInside && one.Holds(corner, false), simple.Complexify(bounds).Evaluate(corner));
        }
    }

    [Property(MaxTest = 200)]
    public void Extras_RandomMarker_AreSettledAsTold(int seed)
    {
        var (one, _, marker, _) = Two(seed);

        AssertHolds(marker.WithoutExtras(), (env, _) => one.Holds(env, false) || one.Holds(env, true));
        AssertHolds(marker.AssumeNoExtras(), (env, _) => one.Holds(env, false));
        AssertHolds(marker.AssumeOnlyExtra(ExtraName.Parse("x")), (env, _) => one.Holds(env, true));
        AssertHolds(marker.AssumeExtras(_ => null), one.Holds);
    }

    [Property(MaxTest = 200)]
    public void CompareTo_RandomMarkers_IsAnOrder(int seed)
    {
        var random = new Random(seed);
        var markers = Enumerable.Range(0, 12).Select(_ => Marker.Parse(MarkerExpression.Random(random, 2).Text)).ToList();

        markers.Sort();

        for (var i = 0; i < markers.Count; i++)
        {
            for (var j = i; j < markers.Count; j++)
            {
                Assert.Equal(ReferenceEquals(markers[i], markers[j]), markers[i].CompareTo(markers[j]) == 0);
                Assert.True(markers[i].CompareTo(markers[j]) <= 0 && markers[j].CompareTo(markers[i]) >= 0);
            }
        }
    }

    private static (MarkerExpression One, MarkerExpression Two, Marker Left, Marker Right) Two(int seed)
    {
        var random = new Random(seed);
        var (one, two) = (MarkerExpression.Random(random, 3), MarkerExpression.Random(random, 3));
        return (one, two, Marker.Parse(one.Text), Marker.Parse(two.Text));
    }

    private static void AssertHolds(Marker marker, Func<MarkerEnvironment, bool, bool> holds)
    {
        foreach (var corner in Corners)
        {
            Assert.True(holds(corner, false) == marker.Evaluate(corner), $"{marker} in {corner.SysPlatform} {corner.PythonFullVersion}");
            Assert.True(holds(corner, true) == marker.Evaluate(corner, WithX), $"{marker} in {corner.SysPlatform} {corner.PythonFullVersion} with x");
        }
    }
}
