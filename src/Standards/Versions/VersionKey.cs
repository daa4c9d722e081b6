namespace PyTool.Standards.Versions;

/// <summary>
/// A version squeezed into 64 bits so that comparing two keys is comparing two versions. The squeeze loses what does not fit
/// but never the order: different keys decide, equal keys decide only when both are exact.
/// </summary>
/// <remarks>
/// From the top: 13, 13, 13 and 8 bits of release numbers, 3 bits of phase, 12 bits of the phase's number, and 2 bits that
/// versions leave zero, for the side of a <see cref="VersionCut"/>. A number too large saturates its field and all below it.
/// </remarks>
internal static class VersionKey
{
    public const int SideBits = 2;
    public const ulong SideMask = 3;
    public const int Fields = 4;

    public const int PhaseBeforeAll = 0;
    public const int PhaseDev = 1;
    public const int PhaseFinal = 5;
    public const int PhasePost = 6;
    public const int PhaseAfterPosts = 7;

    public const int NumberBits = 12;
    public const ulong NumberMax = (1UL << NumberBits) - 1;

    private const int PhaseBits = 3;
    private const int SuffixBits = PhaseBits + NumberBits + SideBits;
    private const int PhaseShift = NumberBits + SideBits;

    /// <summary>A key above every other, of versions with an epoch.</summary>
    public const ulong Saturated = ulong.MaxValue & ~SideMask;

    public static int Width(int field) => field == Fields - 1 ? 8 : 13;

    public static int Shift(int field) => field == Fields - 1 ? SuffixBits : SuffixBits + 8 + (13 * (Fields - 2 - field));

    public static ulong ReleaseAt(ulong key, int field) => field < Fields ? (key >> Shift(field)) & ((1UL << Width(field)) - 1) : 0;

    public static int Phase(ulong key) => (int)(key >> PhaseShift) & ((1 << PhaseBits) - 1);

    public static ulong Number(ulong key) => (key >> SideBits) & NumberMax;

    public static ulong WithPhase(ulong key, int phase, ulong number)
        => (key >> SuffixBits << SuffixBits) | ((ulong)phase << PhaseShift) | (number << SideBits);

    /// <summary>Computes the key of a version; <paramref name="exact"/> tells whether it says everything but the trailing zeros.</summary>
    public static ulong Of(
        ulong epoch, ReadOnlySpan<ulong> release, PreReleaseKind pre, ulong preNumber, ulong post, ulong dev, bool local, out bool exact)
    {
        exact = false;
        if (epoch != 0)
        {
            return Saturated;
        }

        ulong key = 0;
        for (var i = 0; i < release.Length; i++)
        {
            if (i >= Fields ? release[i] != 0 : release[i] >> Width(i) != 0)
            {
                var free = i >= Fields ? SuffixBits : Shift(i) + Width(i);
                return (key | ((1UL << (free - 1) << 1) - 1)) & ~SideMask;
            }

            if (i < Fields)
            {
                key |= release[i] << Shift(i);
            }
        }

        var (phase, number) = pre != PreReleaseKind.None ? ((int)pre + PhaseDev, preNumber)
            : post != VersionParts.None ? (PhasePost, post)
            : dev != VersionParts.None ? (PhaseDev, dev)
            : (PhaseFinal, 0);
        var single = (pre != PreReleaseKind.None ? 1 : 0) + (post != VersionParts.None ? 1 : 0) + (dev != VersionParts.None ? 1 : 0) <= 1;
        exact = single && !local && number <= NumberMax;
        return WithPhase(key, phase, Math.Min(number, NumberMax));
    }
}
