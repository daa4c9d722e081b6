namespace PyTool.Standards.Versions;

public sealed partial class VersionRange
{
    private enum Operation
    {
        And,
        Or,
    }

    /// <summary>The versions that are in both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The intersection.</returns>
    public VersionRange Intersect(VersionRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsFull || other.IsEmpty)
        {
            return other;
        }

        return other.IsFull || IsEmpty || ReferenceEquals(this, other) ? this : Combine(other, Operation.And);
    }

    /// <summary>The versions that are in at least one of both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public VersionRange Union(VersionRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty || other.IsFull)
        {
            return other;
        }

        return other.IsEmpty || IsFull || ReferenceEquals(this, other) ? this : Combine(other, Operation.Or);
    }

    /// <summary>The versions that are not in the set.</summary>
    /// <returns>The complement.</returns>
    public VersionRange Complement() => _cuts.Length == 0 ? (_startsInside ? Empty : Full) : new VersionRange(!_startsInside, _cuts);

    /// <summary>The versions of this set that are not in another one.</summary>
    /// <param name="other">The set to take away.</param>
    /// <returns>The difference.</returns>
    public VersionRange Except(VersionRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Intersect(other.Complement());
    }

    /// <summary>Whether two sets share no interval.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>Whether the intersection is empty.</returns>
    public bool IsDisjoint(VersionRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !Meets(other, false);
    }

    /// <summary>Whether every interval of this set lies within another set.</summary>
    /// <param name="other">The larger set.</param>
    /// <returns>Whether nothing of this set is outside.</returns>
    public bool IsSubsetOf(VersionRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || !Meets(other, true);
    }

    // Walks both lists of cuts until a stretch is inside this set and inside the other one (or its complement).
    private bool Meets(VersionRange other, bool flipped)
    {
        var here = _startsInside;
        var there = other._startsInside ^ flipped;
        var left = _cuts.AsSpan();
        var right = other._cuts.AsSpan();
        while (!(here && there))
        {
            if (left.IsEmpty && right.IsEmpty)
            {
                return false;
            }

            var order = left.IsEmpty ? 1 : right.IsEmpty ? -1 : left[0].CompareTo(right[0]);
            if (order <= 0)
            {
                here = !here;
                left = left[1..];
            }

            if (order >= 0)
            {
                there = !there;
                right = right[1..];
            }
        }

        return true;
    }

    private VersionRange Combine(VersionRange other, Operation operation)
    {
        var cuts = new VersionCut[_cuts.Length + other._cuts.Length];
        var count = 0;
        var here = _startsInside;
        var there = other._startsInside;
        var start = operation == Operation.And ? here && there : here || there;
        var inside = start;
        var left = _cuts.AsSpan();
        var right = other._cuts.AsSpan();
        while (!left.IsEmpty || !right.IsEmpty)
        {
            var order = left.IsEmpty ? 1 : right.IsEmpty ? -1 : left[0].CompareTo(right[0]);
            var cut = order <= 0 ? left[0] : right[0];
            if (order <= 0)
            {
                here = !here;
                left = left[1..];
            }

            if (order >= 0)
            {
                there = !there;
                right = right[1..];
            }

            var now = operation == Operation.And ? here && there : here || there;
            if (now != inside)
            {
                inside = now;
                cuts[count++] = cut;
            }
        }

        if (count == 0)
        {
            return start ? Full : Empty;
        }

        // Solvers keep asking for sets they have already: hand out the same object when nothing changed.
        var result = cuts.AsSpan(0, count);
        if (start == _startsInside && result.SequenceEqual(_cuts))
        {
            return this;
        }

        return start == other._startsInside && result.SequenceEqual(other._cuts)
            ? other
            : new VersionRange(start, count == cuts.Length ? cuts : result.ToArray());
    }
}
