using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Solving;

/// <summary>Positive: the package is chosen from the range. Negative: it is not chosen from the range (perhaps not at all).</summary>
internal readonly struct Term(bool isPositive, VersionRange range)
{
    public bool IsPositive { get; } = isPositive;

    public VersionRange Range { get; } = range;

    /// <summary>Whether the term says nothing.</summary>
    public bool IsAny => !IsPositive && Range.IsEmpty;

    public static Term In(VersionRange range) => new(true, range);

    public static Term NotIn(VersionRange range) => new(false, range);

    public Term Negate() => new(!IsPositive, Range);

    public Term Intersect(Term other)
    {
        if (IsPositive)
        {
            return In(Range.Intersect(other.IsPositive ? other.Range : other.Range.Complement()));
        }

        return other.IsPositive ? In(other.Range.Intersect(Range.Complement())) : NotIn(Range.Union(other.Range));
    }

    public Term Union(Term other) => Negate().Intersect(other.Negate()).Negate();

    /// <summary>Whether everything that satisfies this term satisfies the other.</summary>
    public bool IsSubsetOf(Term other)
    {
        if (IsPositive)
        {
            return other.IsPositive ? Range.IsSubsetOf(other.Range) : Range.IsDisjoint(other.Range);
        }

        return !other.IsPositive && other.Range.IsSubsetOf(Range);
    }

    public bool IsDisjoint(Term other)
    {
        if (IsPositive)
        {
            return other.IsPositive ? Range.IsDisjoint(other.Range) : Range.IsSubsetOf(other.Range);
        }

        return other.IsPositive && other.Range.IsSubsetOf(Range);
    }

    public override string ToString() => IsPositive ? Range.ToString() : "not " + Range;
}
