using System.Globalization;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Candidates;

internal static partial class WheelEnvironments
{
    // The first Darwin that runs on Apple's own processors.
    private const int FirstArmDarwin = 20;

    private static Marker OfMac(string tag)
    {
        if (!tag.StartsWith("macosx_", StringComparison.Ordinal)
            || !Numbers(tag.AsSpan("macosx_".Length), 2, out var major, out var minor, out var architecture)
            || DarwinOf(major, minor) is not { } darwin)
        {
            return Marker.False;
        }

        var result = Marker.False;
        foreach (var machine in MachinesOf(architecture))
        {
            var release = machine is "arm64" ? Math.Max(darwin, FirstArmDarwin) : darwin;
            var since = Marker.Parse(string.Create(CultureInfo.InvariantCulture, $"platform_release >= '{release}'"));
            result = result.Or(On("darwin", machine).And(since));
        }

        return result;
    }

    // The first Darwin of a macOS version; null: there is no such version.
    private static int? DarwinOf(int major, int minor)
    {
        if (major == 10)
        {
            return minor + 4;
        }

        if (minor != 0)
        {
            return null;
        }

        return major switch
        {
            >= 11 and < 16 => major + 9,
            26 => 25,
            > 26 => major,
            _ => null,
        };
    }

    private static string[] MachinesOf(ReadOnlySpan<char> architecture) => architecture switch
    {
        "universal2" => ["x86_64", "arm64"],
        "universal" => ["i386", "ppc", "ppc64", "x86_64", "intel"],
        "intel" => ["i386", "x86_64"],
        "fat" => ["ppc", "x86_64"],
        "fat3" => [],
        "fat32" => ["i386", "ppc", "ppc64", "x86_64"],
        "fat64" => ["ppc64", "x86_64"],
        _ => [architecture.ToString()],
    };
}
