using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Specifiers;

/// <summary>
/// One comparison with a version, such as <c>&gt;=1.0</c> (PEP 440). Immutable. Equality looks at operator and version; the order is
/// operator first, then version.
/// </summary>
public sealed class VersionSpecifier : IEquatable<VersionSpecifier>, IComparable<VersionSpecifier>
{
    internal VersionSpecifier(SpecifierOperator comparison, PyVersion version)
    {
        Operator = comparison;
        Version = version;
    }

    /// <summary>The comparison.</summary>
    public SpecifierOperator Operator { get; }

    /// <summary>The version compared with; without the star of <see cref="SpecifierOperator.EqualStar"/> and <see cref="SpecifierOperator.NotEqualStar"/>.</summary>
    public PyVersion Version { get; }

    /// <summary>Whether the specifier names one version: <c>==</c> or <c>===</c>, without a star.</summary>
    public bool IsPin => Operator is SpecifierOperator.Equal or SpecifierOperator.ExactEqual;

    /// <summary>Makes a specifier.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="version">The version compared with.</param>
    /// <returns>The specifier.</returns>
    /// <exception cref="StandardsFormatException">PEP 440 forbids this version with this operator: a local version where only
    /// public ones are compared, a star behind more than release numbers, <c>~=</c> with a single number.</exception>
    public static VersionSpecifier Create(SpecifierOperator comparison, PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return SpecifierParser.Objection(comparison, version) is { } objection
            ? throw new StandardsFormatException(objection)
            : new VersionSpecifier(comparison, version);
    }

    /// <summary>Reads one specifier, with white space around its parts.</summary>
    /// <param name="text">The specifier.</param>
    /// <returns>The specifier.</returns>
    /// <exception cref="StandardsFormatException">The text is no specifier.</exception>
    public static VersionSpecifier Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SpecifierParser.ParseOne(text, out var error) ?? throw new StandardsFormatException(error!, text, 0, text.Length);
    }

    /// <summary>Reads one specifier, with white space around its parts.</summary>
    /// <param name="text">The specifier; <see langword="null"/> is none.</param>
    /// <param name="specifier">The specifier, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a specifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VersionSpecifier? specifier)
    {
        specifier = text is null ? null : SpecifierParser.ParseOne(text, out _);
        return specifier is not null;
    }

    /// <summary>Whether a version satisfies the specifier; pre-releases are compared like any other version.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Whether it is allowed.</returns>
    public bool Contains(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Operator switch
        {
            SpecifierOperator.Equal => Equals(version),
            SpecifierOperator.EqualStar => StartsLike(version, Version.ReleaseCount),
            SpecifierOperator.ExactEqual => version == Version,
            SpecifierOperator.NotEqual => !Equals(version),
            SpecifierOperator.NotEqualStar => !StartsLike(version, Version.ReleaseCount),
            SpecifierOperator.Compatible => version >= Version && StartsLike(version, Version.ReleaseCount - 1),
            SpecifierOperator.LessThan => version < Version && !IsEarly(version),
            SpecifierOperator.LessThanEqual => version <= Version || Equals(version),
            SpecifierOperator.GreaterThan => version > Version && !IsLate(version),
            _ => version >= Version,
        };
    }

    /// <inheritdoc/>
    public bool Equals(VersionSpecifier? other)
        => other is not null && Operator == other.Operator && Version == other.Version && (!CountsZeros || Version.ReleaseCount == other.Version.ReleaseCount);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VersionSpecifier);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Operator, Version);

    /// <inheritdoc/>
    public int CompareTo(VersionSpecifier? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Operator.CompareTo(other.Operator);
        if (order == 0)
        {
            order = Version.CompareTo(other.Version);
        }

        return order != 0 || !CountsZeros ? order : Version.ReleaseCount.CompareTo(other.Version.ReleaseCount);
    }

    /// <summary>Operator and normalised version without a space, such as <c>==1.0.*</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Operator switch
    {
        SpecifierOperator.Equal => $"=={Version}",
        SpecifierOperator.EqualStar => $"=={Version}.*",
        SpecifierOperator.ExactEqual => $"==={Version}",
        SpecifierOperator.NotEqual => $"!={Version}",
        SpecifierOperator.NotEqualStar => $"!={Version}.*",
        SpecifierOperator.Compatible => $"~={Version}",
        SpecifierOperator.LessThan => $"<{Version}",
        SpecifierOperator.LessThanEqual => $"<={Version}",
        SpecifierOperator.GreaterThan => $">{Version}",
        _ => $">={Version}",
    };

    // Trailing zeros change the meaning of these: `~=1.0` is not `~=1.0.0`.
    private bool CountsZeros => Operator is SpecifierOperator.EqualStar or SpecifierOperator.NotEqualStar or SpecifierOperator.Compatible;

    private bool Equals(PyVersion version) => (Version.IsLocal ? version : version.WithoutLocal()) == Version;

    private bool StartsLike(PyVersion version, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (version.ReleaseAt(i) != Version.ReleaseAt(i))
            {
                return false;
            }
        }

        return version.Epoch == Version.Epoch;
    }

    // Pre-releases of the version itself: `<1.0` does not mean 1.0rc1, `<1.0.post1` not 1.0.post1.dev0.
    private bool IsEarly(PyVersion version) => !Version.IsPreRelease && version.SameBase(Version)
        && (!Version.IsPostRelease || (version.PreKind == PreReleaseKind.None && version.RawPost == Version.RawPost));

    // Post-releases and local versions of the version itself.
    private bool IsLate(PyVersion version)
    {
        if (Version.IsPostRelease || Version.Dev is not null)
        {
            return version.IsLocal && Equals(version);
        }

        return version.SameBase(Version) && version.PreKind == Version.PreKind && version.PreNumber == Version.PreNumber;
    }
}
