using FsCheck.Xunit;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Versions;

[Properties(Arbitrary = [typeof(VersionGenerators)], MaxTest = 500)]
public class VersionProperties
{
    [Property]
    public bool Parse_OfPrinted_IsTheSame(PyVersion version)
    {
        var again = PyVersion.Parse(version.ToString());

        return again == version && again.ToString() == version.ToString() && again.GetHashCode() == version.GetHashCode()
            && again.ReleaseCount == version.ReleaseCount && again.IsPreRelease == version.IsPreRelease;
    }

    [Property]
    public bool CompareTo_IsAntisymmetricAndAgreesWithEquality(PyVersion a, PyVersion b)
        => Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.CompareTo(b) == 0) == a.Equals(b);

    [Property]
    public bool CompareTo_IsTransitive(PyVersion a, PyVersion b, PyVersion c)
    {
        PyVersion[] sorted = [a, b, c];
        Array.Sort(sorted);

        return sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2];
    }

    [Property]
    public bool WithoutTrailingZeros_IsEqual(PyVersion version)
        => version.WithoutTrailingZeros() == version && version.WithoutTrailingZeros().GetHashCode() == version.GetHashCode();

    [Property]
    public bool Contains_OfSpecifier_IsContainsOfItsRange(VersionSpecifier specifier, PyVersion version)
        => specifier.Contains(version) == VersionRange.FromSpecifier(specifier).Contains(version)
            && specifier.Contains(specifier.Version) == VersionRange.FromSpecifier(specifier).Contains(specifier.Version);

    [Property]
    public bool Parse_OfPrintedSpecifier_IsTheSame(VersionSpecifier specifier) => VersionSpecifier.Parse(specifier.ToString()).Equals(specifier);

    [Property]
    public bool Algebra_IsThatOfMembership(VersionRange a, VersionRange b, PyVersion version)
        => a.Union(b).Contains(version) == (a.Contains(version) || b.Contains(version))
            && a.Intersect(b).Contains(version) == (a.Contains(version) && b.Contains(version))
            && a.Complement().Contains(version) == !a.Contains(version)
            && a.Except(b).Contains(version) == (a.Contains(version) && !b.Contains(version));

    [Property]
    public bool Algebra_FollowsTheLaws(VersionRange a, VersionRange b, VersionRange c)
        => a.Complement().Complement() == a
            && a.Union(b) == b.Union(a) && a.Intersect(b) == b.Intersect(a)
            && a.Union(b).Union(c) == a.Union(b.Union(c)) && a.Intersect(b).Intersect(c) == a.Intersect(b.Intersect(c))
            && a.Intersect(b.Union(c)) == a.Intersect(b).Union(a.Intersect(c))
            && a.Union(b).Complement() == a.Complement().Intersect(b.Complement())
            && a.Intersect(a.Complement()).IsEmpty && a.Union(a.Complement()).IsFull;

    [Property]
    public bool Subset_And_Disjoint_AgreeWithIntersection(VersionRange a, VersionRange b)
        => a.IsSubsetOf(b) == (a.Intersect(b) == a) && a.IsDisjoint(b) == a.Intersect(b).IsEmpty
            && a.Intersect(b).IsSubsetOf(a) && a.IsSubsetOf(a.Union(b))
            && (a != b || a.GetHashCode() == b.GetHashCode());

    [Property]
    public bool Intervals_HoldWhatTheSetHolds(VersionRange a, PyVersion version)
        => Enumerable.Range(0, a.Count).Any(i => a[i].Contains(version)) == a.Contains(version)
            && Enumerable.Range(0, a.Count).Aggregate(VersionRange.Empty, (all, i) => all.Union(VersionRange.Between(a[i].Lower, a[i].Upper))) == a;
}
