namespace PyTool.Standards.Versions;

public sealed partial class PyVersion
{
    /// <summary>A version of release numbers only.</summary>
    /// <param name="release">At least one number, each at most 2^64-2.</param>
    /// <returns>The version.</returns>
    public static PyVersion FromRelease(params ReadOnlySpan<ulong> release)
        => Create(0, release, PreReleaseKind.None, 0, VersionParts.None, VersionParts.None, null, null);

    /// <summary>The same version without the local segment.</summary>
    /// <returns>This version itself if it has none.</returns>
    public PyVersion WithoutLocal()
        => IsLocal ? Create(Epoch, _parts!.Release, _parts.Pre, _parts.PreNumber, _parts.Post, _parts.Dev, null, null) : this;

    /// <summary>The same version with a local segment, or another one.</summary>
    /// <param name="local">The local segment without <c>+</c>.</param>
    /// <returns>The local version.</returns>
    /// <exception cref="StandardsFormatException">The text is no local segment.</exception>
    public PyVersion WithLocal(string local) => Parse(WithoutLocal() + "+" + local);

    /// <summary>Only the release numbers as written: no epoch, no pre, post, dev or local segment.</summary>
    /// <returns>This version itself if it has nothing else.</returns>
    public PyVersion OnlyRelease() => IsReleaseOnly ? this : FromRelease(GetRelease());

    /// <summary>Epoch and release numbers: PEP 440's base version.</summary>
    /// <returns>This version itself if it has nothing else.</returns>
    public PyVersion BaseVersion() => !IsPreRelease && !IsPostRelease && !IsLocal
        ? this
        : Create(Epoch, GetRelease(), PreReleaseKind.None, 0, VersionParts.None, VersionParts.None, null, null);

    /// <summary>The first release numbers, with zeros added if fewer are written; everything else falls away.</summary>
    /// <param name="count">How many numbers, at least 1.</param>
    /// <returns>A version of exactly <paramref name="count"/> release numbers.</returns>
    public PyVersion TakeRelease(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var release = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            release[i] = ReleaseAt(i);
        }

        return FromRelease(release);
    }

    /// <summary>An equal version written without trailing zeros in the release (<c>1.0</c> becomes <c>1</c>).</summary>
    /// <returns>This version itself if there are none.</returns>
    public PyVersion WithoutTrailingZeros()
    {
        var count = _releaseCount;
        while (count > 1 && ReleaseAt(count - 1) == 0)
        {
            count--;
        }

        if (count == _releaseCount)
        {
            return this;
        }

        return _parts is null
            ? new PyVersion(Key, null, count, null)
            : Create(Epoch, GetRelease().AsSpan(0, count), _parts.Pre, _parts.PreNumber, _parts.Post, _parts.Dev, _parts.Local, null);
    }

    /// <summary>The version that begins a series: <c>1.2.dev0</c> of the numbers 1, 2, with an epoch.</summary>
    internal static PyVersion DevZero(ulong epoch, ReadOnlySpan<ulong> release)
        => Create(epoch, release, PreReleaseKind.None, 0, VersionParts.None, 0, null, null);

    internal static PyVersion Create(
        ulong epoch, ReadOnlySpan<ulong> release, PreReleaseKind pre, ulong preNumber, ulong post, ulong dev, LocalSegment[]? local, string? text)
    {
        var key = VersionKey.Of(epoch, release, pre, preNumber, post, dev, local is not null, out var exact);
        var parts = exact ? null : new VersionParts
        {
            Epoch = epoch, Release = release.ToArray(), Pre = pre, PreNumber = preNumber, Post = post, Dev = dev, Local = local,
        };
        return new PyVersion(key, parts, release.Length, text);
    }

    /// <summary>The next version of the same kind above a development or post release: its number plus one.</summary>
    internal PyVersion? NextDev() => RawDev >= VersionParts.None - 1
        ? null
        : Create(Epoch, GetRelease(), PreKind, PreNumber, RawPost, RawDev + 1, null, null);

    internal PyVersion WithDevZero() => Create(Epoch, GetRelease(), PreKind, PreNumber, RawPost, 0, null, null);

    /// <summary>A plain version from the fast path of the parser: up to four small numbers.</summary>
    internal static PyVersion FromKey(ulong key, int releaseCount, string? text)
        => new(VersionKey.WithPhase(key, VersionKey.PhaseFinal, 0), null, releaseCount, text);
}
