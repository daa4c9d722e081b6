namespace PyTool.Standards.Tags;

/// <summary>The platform tags of each kind of platform, best first.</summary>
internal static class PlatformTags
{
    // The last macOS that counted as 10.x for programs built against older SDKs.
    private const int LastMinorOfMacOs10 = 16;
    private const int FirstMinorOfMacOs10 = 4;

    public static IReadOnlyList<string> Of(PythonPlatform platform) => platform.Kind switch
    {
        PlatformKind.Manylinux => Manylinux(platform.Major, platform.Minor, platform.Architecture),
        PlatformKind.Musllinux => Musllinux(platform.Major, platform.Minor, platform.Architecture),
        PlatformKind.MacOs => MacOs(platform.Major, platform.Minor, platform.Architecture),
        PlatformKind.Windows => [platform.Architecture is "x86" ? "win32" : $"win_{platform.Architecture}"],
        PlatformKind.Android => Android(platform.Major, platform.Architecture),
        PlatformKind.Ios => Ios(platform.Major, platform.Minor, platform.Architecture),
        PlatformKind.Pyodide => [$"pyodide_{platform.Major}_{platform.Minor}_{platform.Architecture}"],
        _ => [platform.Architecture],
    };

    // PEP 600: every glibc up to this one, with the three older names where they stood.
    private static List<string> Manylinux(int major, int minor, string architecture)
    {
        var tags = new List<string>();
        for (var version = major == 2 ? minor : -1; version >= OldestGlibc(architecture); version--)
        {
            tags.Add($"manylinux_2_{version}_{architecture}");
            if (version switch { 17 => "manylinux2014", 12 => "manylinux2010", 5 => "manylinux1", _ => null } is { } legacy)
            {
                tags.Add($"{legacy}_{architecture}");
            }
        }

        tags.Add($"linux_{architecture}");
        return tags;
    }

    private static int OldestGlibc(string architecture) => architecture switch
    {
        "x86_64" or "i686" => 5,
        "aarch64" or "armv7l" or "ppc64" or "ppc64le" or "s390x" => 17,
        "riscv64" => 31,
        "loongarch64" => 36,
        _ => int.MaxValue,
    };

    private static List<string> Musllinux(int major, int minor, string architecture)
    {
        var tags = new List<string>();
        for (var version = minor; version >= 0; version--)
        {
            tags.Add($"musllinux_{major}_{version}_{architecture}");
        }

        tags.Add($"linux_{architecture}");
        return tags;
    }

    private static List<string> MacOs(int major, int minor, string architecture)
    {
        var tags = new List<string>();
        for (var version = major; version >= 11; version--)
        {
            foreach (var format in Formats(architecture))
            {
                tags.Add($"macosx_{version}_0_{format}");
            }
        }

        for (var version = major > 10 ? LastMinorOfMacOs10 : minor; version >= FirstMinorOfMacOs10; version--)
        {
            // There was no arm64 before macOS 11, but a universal wheel may say that its other half runs there.
            foreach (var format in architecture is "arm64" ? ["universal2"] : Formats(architecture))
            {
                tags.Add($"macosx_10_{version}_{format}");
            }
        }

        return tags;
    }

    private static string[] Formats(string architecture) => architecture switch
    {
        "arm64" => ["arm64", "universal2"],
        "x86_64" => ["x86_64", "intel", "fat64", "fat32", "universal2", "universal"],
        "i386" => ["i386", "intel", "fat32", "fat", "universal"],
        "ppc64" => ["ppc64", "fat64", "universal"],
        "ppc" => ["ppc", "fat32", "fat", "universal"],
        _ => [architecture],
    };

    private static List<string> Android(int apiLevel, string architecture)
    {
        var tags = new List<string>();
        for (var level = apiLevel; level >= 16; level--)
        {
            tags.Add($"android_{level}_{architecture}");
        }

        return tags;
    }

    private static List<string> Ios(int major, int minor, string architecture)
    {
        var tags = new List<string>();
        for (var version = minor; version >= 0 && major >= 12; version--)
        {
            tags.Add($"ios_{major}_{version}_{architecture}");
        }

        for (var version = major - 1; version >= 12; version--)
        {
            for (var older = 9; older >= 0; older--)
            {
                tags.Add($"ios_{version}_{older}_{architecture}");
            }
        }

        return tags;
    }
}
