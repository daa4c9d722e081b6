using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Core.Editing;

/// <summary>Bounds that are written for a requirement without any, from the version that was found.</summary>
internal static class VersionBounds
{
    /// <summary>The bounds.</summary>
    /// <param name="kind"><c>lower</c>, <c>major</c>, <c>minor</c> or <c>exact</c>.</param>
    /// <param name="found">The version.</param>
    public static VersionSpecifiers Of(string kind, PyVersion found)
    {
        var version = found.WithoutLocal();
        var lower = VersionSpecifier.Create(SpecifierOperator.GreaterThanEqual, version);
        return kind switch
        {
            "exact" => VersionSpecifiers.Of(VersionSpecifier.Create(SpecifierOperator.Equal, version)),
            "major" => VersionSpecifiers.Of(lower, Below(version, isMajor: true)),
            "minor" => VersionSpecifiers.Of(lower, Below(version, isMajor: false)),
            _ => VersionSpecifiers.Of(lower),
        };
    }

    // Leading zeros move the meaning of the numbers to the right: 0.4.1 is to 0.5.0 what 1.4 is to 2.0.
    private static VersionSpecifier Below(PyVersion version, bool isMajor)
    {
        var release = version.GetRelease();
        var place = 0;
        while (place < release.Length - 1 && release[place] == 0)
        {
            place++;
        }

        if (!isMajor && (place == 0 || place < release.Length - 1))
        {
            place++;
        }

        var upper = new ulong[Math.Max(release.Length, place + 1)];
        release.AsSpan(0, Math.Min(place + 1, release.Length)).CopyTo(upper);
        upper[place]++;
        return VersionSpecifier.Create(SpecifierOperator.LessThan, PyVersion.FromRelease(upper));
    }
}
