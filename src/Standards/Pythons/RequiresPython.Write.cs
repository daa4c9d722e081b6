using PyTool.Standards.Markers;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Pythons;

public sealed partial class RequiresPython
{
    // More holes than this are no list of versions any more.
    private const ulong MostHoles = 1000;

    private VersionSpecifiers Write()
    {
        var items = new List<VersionSpecifier>();
        if (Series() is { } series)
        {
            items.Add(new VersionSpecifier(SpecifierOperator.EqualStar, series));
        }
        else if (!Lower.IsEnd && !Lower.IsAfter && Upper.IsAfter && Lower.Release!.Equals(Upper.Release))
        {
            items.Add(new VersionSpecifier(SpecifierOperator.Equal, VersionOf(Lower)));
        }
        else
        {
            if (!Lower.IsEnd)
            {
                items.Add(new VersionSpecifier(Lower.IsAfter ? SpecifierOperator.GreaterThan : SpecifierOperator.GreaterThanEqual, VersionOf(Lower)));
            }

            if (!Upper.IsEnd)
            {
                items.Add(new VersionSpecifier(Upper.IsAfter ? SpecifierOperator.LessThanEqual : SpecifierOperator.LessThan, VersionOf(Upper)));
            }
        }

        for (var i = 1; i < _pieces.Length; i++)
        {
            WriteHole(items, _pieces[i - 1].Upper, _pieces[i].Lower);
        }

        return VersionSpecifiers.Of([.. items]);
    }

    // X.Y if the set is just the releases of X.Y.
    private PyVersion? Series()
    {
        if (Lower.IsEnd || Upper.IsEnd || Lower.IsAfter || Upper.IsAfter || Lower.Release!.Numbers.Length > 2)
        {
            return null;
        }

        var major = At(Lower, 0);
        var minor = At(Lower, 1);
        return Upper.Release!.Numbers.Length == 2 && At(Upper, 0) == major && At(Upper, 1) == minor + 1 ? PyVersion.FromRelease(major, minor) : null;
    }

    private static void WriteHole(List<VersionSpecifier> items, ReleaseCut from, ReleaseCut to)
    {
        if (from.Release!.Equals(to.Release))
        {
            items.Add(new VersionSpecifier(SpecifierOperator.NotEqual, VersionOf(from)));
            return;
        }

        if (from.IsAfter || to.IsAfter || from.Release.Numbers.Length > 2 || to.Release!.Numbers.Length > 2 || At(from, 0) != At(to, 0)
            || At(to, 1) - At(from, 1) > MostHoles)
        {
            return;
        }

        for (var minor = At(from, 1); minor < At(to, 1); minor++)
        {
            items.Add(new VersionSpecifier(SpecifierOperator.NotEqualStar, PyVersion.FromRelease(At(from, 0), minor)));
        }
    }

    private static ulong At(ReleaseCut cut, int index) => index < cut.Release!.Numbers.Length ? cut.Release.Numbers[index] : 0;

    private static PyVersion VersionOf(ReleaseCut cut) => PyVersion.Parse(cut.Release!.ToString());
}
