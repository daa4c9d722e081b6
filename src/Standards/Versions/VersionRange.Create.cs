using PyTool.Standards.Specifiers;

namespace PyTool.Standards.Versions;

public sealed partial class VersionRange
{
    /// <summary>The set of one version, without its local versions: <c>===v</c>.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The set.</returns>
    public static VersionRange Exactly(PyVersion version)
        => Between(new VersionCut(version, VersionCutKind.Before), new VersionCut(version, VersionCutKind.After));

    /// <summary>The set between two cuts.</summary>
    /// <param name="lower">Where it starts, or <see langword="null"/> for no lower bound.</param>
    /// <param name="upper">Where it ends, or <see langword="null"/> for no upper bound.</param>
    /// <returns>The set; empty if the cuts are not in ascending order.</returns>
    public static VersionRange Between(VersionCut? lower, VersionCut? upper) => (lower, upper) switch
    {
        (null, null) => Full,
        (null, { } end) => new VersionRange(true, [end]),
        ({ } start, null) => new VersionRange(false, [start]),
        ({ } start, { } end) => start.CompareTo(end) < 0 ? new VersionRange(false, [start, end]) : Empty,
    };

    /// <summary>The open gap between two versions, both outside.</summary>
    /// <param name="lower">The version below the gap, or <see langword="null"/> for no lower bound.</param>
    /// <param name="upper">The version above the gap, or <see langword="null"/> for no upper bound.</param>
    /// <returns>The set.</returns>
    public static VersionRange BetweenVersions(PyVersion? lower, PyVersion? upper) => Between(
        lower is null ? null : new VersionCut(lower, VersionCutKind.After), upper is null ? null : new VersionCut(upper, VersionCutKind.Before));

    /// <summary>A version and everything above: <c>&gt;=v</c>.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The set.</returns>
    public static VersionRange AtLeast(PyVersion version) => Between(new VersionCut(version, VersionCutKind.Before), null);

    /// <summary>The versions that a specifier allows (PEP 440, pre-releases included).</summary>
    /// <param name="specifier">The specifier.</param>
    /// <returns>The set.</returns>
    public static VersionRange FromSpecifier(VersionSpecifier specifier)
    {
        ArgumentNullException.ThrowIfNull(specifier);
        var version = specifier.Version;
        return specifier.Operator switch
        {
            SpecifierOperator.Equal => EqualTo(version),
            SpecifierOperator.EqualStar => Series(version, version, version.ReleaseCount),
            SpecifierOperator.ExactEqual => Exactly(version),
            SpecifierOperator.NotEqual => EqualTo(version).Complement(),
            SpecifierOperator.NotEqualStar => Series(version, version, version.ReleaseCount).Complement(),
            SpecifierOperator.Compatible => Series(null, version, version.ReleaseCount - 1),
            SpecifierOperator.LessThan => LessThan(version),
            SpecifierOperator.LessThanEqual => Between(null, AfterWithLocals(version)),
            SpecifierOperator.GreaterThanEqual => AtLeast(version),
            SpecifierOperator.GreaterThan => GreaterThan(version),
            _ => throw new ArgumentOutOfRangeException(nameof(specifier)),
        };
    }

    /// <summary>The versions that all specifiers of a list allow.</summary>
    /// <param name="specifiers">The list; an empty one allows everything.</param>
    /// <returns>The set; empty when the specifiers contradict each other.</returns>
    public static VersionRange FromSpecifiers(VersionSpecifiers specifiers)
    {
        ArgumentNullException.ThrowIfNull(specifiers);
        return specifiers.Range;
    }

    private static VersionRange EqualTo(PyVersion version) => Between(new VersionCut(version, VersionCutKind.Before), AfterWithLocals(version));

    private static VersionCut AfterWithLocals(PyVersion version)
        => new(version, version.IsLocal ? VersionCutKind.After : VersionCutKind.AfterLocals);

    // The first `count` numbers as written are fixed: trailing zeros matter here. Without `start` it begins at the version itself.
    private static VersionRange Series(PyVersion? start, PyVersion version, int count)
    {
        var numbers = version.GetRelease().AsSpan(0, count);
        var lower = start is null ? version : PyVersion.DevZero(version.Epoch, numbers);
        if (numbers[^1] >= VersionParts.None - 1)
        {
            // The next series has no name; this one is all that is left of the numbers before.
            return count == 1 ? AtLeast(lower) : AtLeast(lower).Intersect(Series(version, version, count - 1));
        }

        numbers[^1]++;
        return Between(new VersionCut(lower, VersionCutKind.Before), new VersionCut(PyVersion.DevZero(version.Epoch, numbers), VersionCutKind.Before));
    }

    private static VersionRange LessThan(PyVersion version)
    {
        if (version.IsPreRelease || version.IsLocal)
        {
            return Between(null, new VersionCut(version, VersionCutKind.Before));
        }

        return Between(null, version.IsPostRelease
            ? new VersionCut(version.WithDevZero(), VersionCutKind.Before)
            : new VersionCut(version, VersionCutKind.BeforeRelease));
    }

    private static VersionRange GreaterThan(PyVersion version)
    {
        if (version.Dev is not null && version.NextDev() is { } next)
        {
            return AtLeast(next);
        }

        var single = version.IsPostRelease || version.Dev is not null;
        return Between(single || version.IsLocal ? AfterWithLocals(version) : new VersionCut(version, VersionCutKind.AfterPosts), null);
    }
}
