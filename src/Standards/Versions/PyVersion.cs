using System.Diagnostics.CodeAnalysis;

namespace PyTool.Standards.Versions;

/// <summary>
/// A version of a Python distribution (PEP 440). Immutable. Equality and order are those of PEP 440: <c>1.0</c> and
/// <c>1.0.0</c> are equal, though each prints its own zeros; a local version ranks above the same version without one.
/// Numbers go up to 2^64-2.
/// </summary>
public sealed partial class PyVersion : IComparable<PyVersion>, IComparable, IEquatable<PyVersion>
{
    // null: the key holds everything but the number of trailing zeros.
    private readonly VersionParts? _parts;
    private readonly int _releaseCount;
    private string? _text;

    private PyVersion(ulong key, VersionParts? parts, int releaseCount, string? text)
    {
        Key = key;
        _parts = parts;
        _releaseCount = releaseCount;
        _text = text;
    }

    /// <summary>The epoch, 0 unless written.</summary>
    public ulong Epoch => _parts?.Epoch ?? 0;

    /// <summary>How many release numbers are written: 3 for <c>1.2.0</c>. At least 1.</summary>
    public int ReleaseCount => _releaseCount;

    /// <summary>The first release number.</summary>
    public ulong Major => ReleaseAt(0);

    /// <summary>The second release number, 0 if not written.</summary>
    public ulong Minor => ReleaseAt(1);

    /// <summary>The third release number, 0 if not written.</summary>
    public ulong Micro => ReleaseAt(2);

    /// <summary>The kind of the pre-release segment, <see cref="PreReleaseKind.None"/> if there is none.</summary>
    public PreReleaseKind PreKind
    {
        get
        {
            if (_parts is not null)
            {
                return _parts.Pre;
            }

            var phase = VersionKey.Phase(Key);
            return phase is > VersionKey.PhaseDev and < VersionKey.PhaseFinal ? (PreReleaseKind)(phase - VersionKey.PhaseDev) : PreReleaseKind.None;
        }
    }

    /// <summary>The number of the pre-release segment; 0 if there is none.</summary>
    public ulong PreNumber => _parts?.PreNumber ?? (PreKind == PreReleaseKind.None ? 0 : VersionKey.Number(Key));

    /// <summary>The number of the post-release segment, or <see langword="null"/>.</summary>
    public ulong? Post => RawPost is var post && post == VersionParts.None ? null : post;

    /// <summary>The number of the development segment, or <see langword="null"/>.</summary>
    public ulong? Dev => RawDev is var dev && dev == VersionParts.None ? null : dev;

    /// <summary>The local segment in normal form without the <c>+</c>, or <see langword="null"/>.</summary>
    public string? Local => _parts?.Local is { } local ? string.Join('.', local) : null;

    /// <summary>Whether the version has a pre-release or a development segment.</summary>
    public bool IsPreRelease => PreKind != PreReleaseKind.None || RawDev != VersionParts.None;

    /// <summary>Whether the version has a post-release segment.</summary>
    public bool IsPostRelease => RawPost != VersionParts.None;

    /// <summary>Whether the version has a local segment.</summary>
    public bool IsLocal => _parts?.Local is not null;

    /// <summary>Whether the version is release numbers only: no epoch, pre, post, dev or local segment.</summary>
    public bool IsReleaseOnly => _parts is null
        ? VersionKey.Phase(Key) == VersionKey.PhaseFinal
        : _parts.Epoch == 0 && !IsPreRelease && !IsPostRelease && !IsLocal;

    /// <summary>The comparison key; see <see cref="VersionKey"/>.</summary>
    internal ulong Key { get; }

    /// <summary>Whether equal keys mean equal versions.</summary>
    internal bool IsKeyExact => _parts is null;

    internal LocalSegment[]? LocalSegments => _parts?.Local;

    internal ulong RawPost => _parts?.Post ?? (VersionKey.Phase(Key) == VersionKey.PhasePost ? VersionKey.Number(Key) : VersionParts.None);

    internal ulong RawDev => _parts?.Dev ?? (VersionKey.Phase(Key) == VersionKey.PhaseDev ? VersionKey.Number(Key) : VersionParts.None);

    /// <summary>The release number at a place; 0 behind the last one written.</summary>
    /// <param name="index">Place, from 0.</param>
    /// <returns>The number.</returns>
    public ulong ReleaseAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (_parts is null)
        {
            return VersionKey.ReleaseAt(Key, index);
        }

        return index < _parts.Release.Length ? _parts.Release[index] : 0;
    }

    /// <summary>The release numbers as written, in an array of the caller's own.</summary>
    /// <returns>At least one number.</returns>
    public ulong[] GetRelease()
    {
        var release = new ulong[_releaseCount];
        for (var i = 0; i < release.Length; i++)
        {
            release[i] = ReleaseAt(i);
        }

        return release;
    }

    /// <summary>Reads a version in any spelling PEP 440 allows, with surrounding white space.</summary>
    /// <param name="text">The version as written.</param>
    /// <returns>The version.</returns>
    /// <exception cref="StandardsFormatException">The text is no version, or a number in it is above 2^64-2.</exception>
    public static PyVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var version) ? version : throw new StandardsFormatException(VersionParser.Describe(text), text, 0, text.Length);
    }

    /// <summary>Reads a version in any spelling PEP 440 allows, with surrounding white space.</summary>
    /// <param name="text">The version as written; <see langword="null"/> is no version.</param>
    /// <param name="version">The version, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PyVersion? version)
    {
        version = text is null ? null : VersionParser.Parse(text, text);
        return version is not null;
    }

    /// <summary>Reads a version in any spelling PEP 440 allows, with surrounding white space.</summary>
    /// <param name="text">The version as written.</param>
    /// <param name="version">The version, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out PyVersion? version)
    {
        version = VersionParser.Parse(text, null);
        return version is not null;
    }
}
