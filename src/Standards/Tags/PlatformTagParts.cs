using System.Globalization;

namespace PyTool.Standards.Tags;

/// <summary>A platform tag taken apart: operating system, architecture and the machines that it names.</summary>
internal static class PlatformTagParts
{
    // The first system of Apple's own processors.
    private const int FirstDarwinOfArm = 20;

    private static readonly (string Prefix, string System)[] Systems =
    [
        ("manylinux", "linux"), ("musllinux", "linux"), ("linux", "linux"), ("win", "win32"), ("macosx", "darwin"), ("android", "android"),
    ];

    private static readonly (string Suffix, string Architecture)[] Architectures =
    [
        ("_arm64_v8a", "arm64"), ("_aarch64", "arm64"), ("_arm64", "arm64"), ("_x86_64", "x86_64"), ("_amd64", "x86_64"), ("_i686", "x86"),
        ("_i386", "x86"), ("_ppc64le", "ppc64le"), ("_ppc64", "ppc64"), ("_s390x", "s390x"), ("_riscv64", "riscv64"),
        ("_loongarch64", "loongarch64"), ("_armv7l", "armv7l"), ("_armv6l", "armv6l"),
    ];

    /// <summary><c>sys_platform</c> of a tag, or null if it is none that is looked at.</summary>
    public static string? System(string tag)
    {
        foreach (var (prefix, system) in Systems)
        {
            if (tag.StartsWith(prefix, StringComparison.Ordinal))
            {
                return system;
            }
        }

        return null;
    }

    /// <summary>The architecture of a tag, by one name for all systems; null if there is none or several.</summary>
    public static string? Architecture(string tag)
    {
        if (tag is "win32")
        {
            return "x86";
        }

        // The simulator and the device of iOS are told by what follows.
        var text = tag.StartsWith("ios", StringComparison.Ordinal) ? WithoutLastPart(tag) : tag;
        if (System(tag) is null && text.Length == tag.Length)
        {
            return null;
        }

        foreach (var (suffix, architecture) in Architectures)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return architecture;
            }
        }

        return null;
    }

    /// <summary>The values of <c>platform_machine</c> for an architecture.</summary>
    public static IReadOnlyList<string> Machines(string architecture) => architecture switch
    {
        "arm64" => ["aarch64", "arm64", "ARM64"],
        "x86_64" => ["x86_64", "amd64", "AMD64"],
        "x86" => ["i686", "i386", "win32", "x86"],
        "armv7l" => ["armv7l", "armv8l"],
        _ => [architecture],
    };

    /// <summary><c>platform_machine</c> of a tag that is not of macOS, or null if unknown.</summary>
    public static string? Machine(string tag)
    {
        if (tag.StartsWith("win", StringComparison.Ordinal))
        {
            return tag switch { "win32" => "x86", "win_amd64" => "AMD64", "win_arm64" => "ARM64", _ => null };
        }

        if (tag.StartsWith("android_", StringComparison.Ordinal))
        {
            return AfterNumbers(tag, "android_", 1) switch
            {
                "arm64_v8a" => "aarch64",
                "armeabi_v7a" => "armv7l",
                "x86" => "x86",
                "x86_64" => "x86_64",
                _ => null,
            };
        }

        var rest = AfterNumbers(tag, "manylinux_", 2) ?? AfterNumbers(tag, "musllinux_", 2) ?? AfterNumbers(tag, "manylinux1_", 0)
            ?? AfterNumbers(tag, "manylinux2010_", 0) ?? AfterNumbers(tag, "manylinux2014_", 0) ?? AfterNumbers(tag, "linux_", 0);
        return string.IsNullOrEmpty(rest) ? null : rest;
    }

    /// <summary>The machines of a macOS tag with the first Darwin release for each; none if there is no such macOS.</summary>
    public static IEnumerable<(string Machine, int Release)> MacMachines(string tag)
    {
        var parts = tag.Split('_', 4);
        if (parts.Length != 4 || Number(parts[1]) is not { } major || Number(parts[2]) is not { } minor || Darwin(major, minor) is not { } release)
        {
            yield break;
        }

        string[] machines = parts[3] switch
        {
            "universal2" => ["x86_64", "arm64"],
            "universal" => ["i386", "ppc", "ppc64", "x86_64", "intel"],
            "intel" => ["i386", "x86_64"],
            "fat" => ["ppc", "x86_64"],
            "fat3" => [],
            "fat32" => ["i386", "ppc", "ppc64", "x86_64"],
            "fat64" => ["ppc64", "x86_64"],
            var own => [own],
        };
        foreach (var machine in machines)
        {
            yield return (machine, machine is "arm64" ? Math.Max(release, FirstDarwinOfArm) : release);
        }
    }

    private static int? Darwin(int major, int minor) => (major, minor) switch
    {
        (10, _) => minor + 4,
        (_, not 0) => null,
        (>= 11 and < 16, _) => major + 9,
        (26, _) => 25,
        (> 26, _) => major,
        _ => null,
    };

    private static string WithoutLastPart(string tag)
    {
        var line = tag.LastIndexOf('_');
        return line < 0 ? tag : tag[..line];
    }

    // What follows a prefix and so many numbers, each with its `_`; null if the tag is not like that.
    private static string? AfterNumbers(string tag, string prefix, int numbers)
    {
        if (!tag.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = tag.AsSpan(prefix.Length);
        for (var i = 0; i < numbers; i++)
        {
            var line = rest.IndexOf('_');
            if (line < 1 || rest[..line].ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            rest = rest[(line + 1)..];
        }

        return rest.ToString();
    }

    private static int? Number(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;
}
