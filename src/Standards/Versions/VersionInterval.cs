namespace PyTool.Standards.Versions;

/// <summary>One piece of a <see cref="VersionRange"/>: all versions between two cuts.</summary>
public readonly struct VersionInterval : IEquatable<VersionInterval>
{
    /// <summary>An interval between two cuts.</summary>
    /// <param name="lower">Where it starts, or <see langword="null"/> for no lower bound.</param>
    /// <param name="upper">Where it ends, or <see langword="null"/> for no upper bound.</param>
    public VersionInterval(VersionCut? lower, VersionCut? upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Where the interval starts; <see langword="null"/>: no lower bound.</summary>
    public VersionCut? Lower { get; }

    /// <summary>Where the interval ends; <see langword="null"/>: no upper bound.</summary>
    public VersionCut? Upper { get; }

    /// <summary>The one version <c>v</c> if the interval is <c>===v</c> or <c>==v</c> (with its local versions); else <see langword="null"/>.</summary>
    public PyVersion? SingleVersion => Lower is { Kind: VersionCutKind.Before } lower
        && Upper is { Kind: VersionCutKind.After or VersionCutKind.AfterLocals } upper
        && lower.Version == upper.Version ? lower.Version : null;

    /// <summary>Whether two intervals have the same bounds.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other interval.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(VersionInterval left, VersionInterval right) => left.Equals(right);

    /// <summary>Whether two intervals differ.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other interval.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(VersionInterval left, VersionInterval right) => !left.Equals(right);

    /// <summary>Whether a version lies inside.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Whether it is above the lower and below the upper cut.</returns>
    public bool Contains(PyVersion version)
        => (Lower is not { } lower || lower.IsBelow(version)) && (Upper is not { } upper || !upper.IsBelow(version));

    /// <inheritdoc/>
    public bool Equals(VersionInterval other) => Lower.Equals(other.Lower) && Upper.Equals(other.Upper);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VersionInterval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper);

    /// <summary>The interval as specifiers, such as <c>&gt;=1,&lt;2</c>; <c>*</c> if it has no bounds.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (SingleVersion is { } single)
        {
            return $"=={single}";
        }

        var lower = Lower is not { } low ? null : low.Kind <= VersionCutKind.Before ? $">={low.Version}" : $">{low.Version}";
        var upper = Upper is not { } high ? null : high.Kind <= VersionCutKind.Before ? $"<{high.Version}" : $"<={high.Version}";
        return lower is null ? upper ?? "*" : upper is null ? lower : $"{lower},{upper}";
    }
}
