using System.Globalization;
using PyTool.Standards.Filenames;
using PyTool.Standards.Markers;

namespace PyTool.Standards.Pythons;

public sealed partial class RequiresPython
{
    // Longest first: `pypy3` is no `py`.
    private static readonly string[] Implementations = ["graalpy", "pyston", "pypy", "py", "cp", "pp"];

    /// <summary>
    /// Whether a wheel can be used by some Python of this set, as far as its Python and ABI tags tell; unknown tags count as usable.
    /// </summary>
    /// <param name="wheel">The wheel.</param>
    /// <returns><see langword="false"/> if a lock may leave the wheel out.</returns>
    public bool Fits(WheelFilename wheel)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        var abis = wheel.AbiPart;
        foreach (var range in abis.Split('.'))
        {
            if (FitsAbi(wheel, abis[range]))
            {
                return true;
            }
        }

        return false;
    }

    private bool FitsAbi(WheelFilename wheel, ReadOnlySpan<char> abi)
    {
        if (abi is "abi3" or "abi3t")
        {
            return true;
        }

        if (abi is not "none")
        {
            return FitsTag(abi, true);
        }

        var pythons = wheel.PythonPart;
        foreach (var range in pythons.Split('.'))
        {
            if (FitsTag(pythons[range], false))
            {
                return true;
            }
        }

        return false;
    }

    private bool FitsTag(ReadOnlySpan<char> tag, bool isAbi)
    {
        string? implementation = null;
        foreach (var candidate in Implementations)
        {
            if (tag.StartsWith(candidate, StringComparison.Ordinal))
            {
                implementation = candidate;
                break;
            }
        }

        if (implementation is null)
        {
            return true;
        }

        var rest = tag[implementation.Length..];
        if (isAbi && implementation is "graalpy")
        {
            // The version of GraalPy comes first: graalpy242_311_native.
            var line = rest.IndexOf('_');
            if (line < 1 || rest[..line].ContainsAnyExceptInRange('0', '9'))
            {
                return true;
            }

            rest = rest[(line + 1)..];
        }

        var major = rest.IsEmpty || !char.IsAsciiDigit(rest[0]) ? '\0' : rest[0];
        if (major == '2' || (isAbi && implementation is "pypy" && major == '\0'))
        {
            return false;
        }

        return major != '3' || Minor(rest[1..]) is not { } minor || FitsMinor(minor, implementation is "py", isAbi);
    }

    private static ulong? Minor(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        return digits == 0 ? null
            : ulong.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : ulong.MaxValue;
    }

    private bool FitsMinor(ulong minor, bool anyImplementation, bool isAbi)
    {
        if (anyImplementation && isAbi)
        {
            return true;
        }

        var release = ReleaseNumbers.Create(3, minor);
        if (!anyImplementation && !Lower.IsEnd && release.CompareTo(Truncate(Lower)) < 0)
        {
            return false;
        }

        if (Upper.IsEnd)
        {
            return true;
        }

        // `<3.10` leaves 3.10 out, `<3.10.2` and `<=3.10` do not.
        var order = release.CompareTo(Truncate(Upper));
        return Upper.IsAfter || Upper.Release!.Numbers.Length > 2 ? order <= 0 : order < 0;
    }

    private static ReleaseNumbers Truncate(ReleaseCut cut) => ReleaseNumbers.Create(cut.Release!.Numbers[..Math.Min(2, cut.Release.Numbers.Length)]);
}
