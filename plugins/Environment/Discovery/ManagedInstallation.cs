using PyTool.Abstractions.Environments;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>A folder <c>cpython-3.12.11-linux-x86_64-gnu</c> below the installation directory.</summary>
internal sealed class ManagedInstallation
{
    public required string Root { get; init; }

    public required string Implementation { get; init; }

    public required PyVersion Version { get; init; }

    /// <summary>Empty, <c>freethreaded</c>, <c>debug</c> or <c>freethreaded+debug</c>.</summary>
    public required string Variant { get; init; }

    public required string OperatingSystem { get; init; }

    public required string Architecture { get; init; }

    public required string Libc { get; init; }

    public bool IsFreeThreaded => Variant.Contains("freethreaded", StringComparison.Ordinal);

    public bool IsDebug => Variant.Contains("debug", StringComparison.Ordinal);

    public string Key => Path.GetFileName(Root);

    /// <summary>Reads the name of a folder.</summary>
    /// <returns>The installation; <see langword="null"/> when the name is no key.</returns>
    public static ManagedInstallation? TryParse(string root)
    {
        var parts = Path.GetFileName(root).Split('-');
        if (parts.Length != 5)
        {
            return null;
        }

        var plus = parts[1].IndexOf('+', StringComparison.Ordinal);
        var number = plus < 0 ? parts[1] : parts[1][..plus];
        if (!PyVersion.TryParse(number, out var version) || version.ReleaseCount != 3)
        {
            return null;
        }

        return new ManagedInstallation
        {
            Root = root,
            Implementation = parts[0],
            Version = version,
            Variant = plus < 0 ? "" : parts[1][(plus + 1)..],
            OperatingSystem = parts[2],
            Architecture = parts[3],
            Libc = parts[4],
        };
    }

    public bool RunsOn(HostPlatform platform) =>
        OperatingSystem == platform.OperatingSystem && Libc == platform.Libc
        && (Architecture == platform.Architecture || Architecture.StartsWith(platform.Architecture + "_v", StringComparison.Ordinal)
            || (platform.Architecture == "x86_64" && Architecture == "x86") || (platform.IsMac && Architecture == "x86_64")
            || (platform.IsWindows && platform.Architecture == "aarch64" && Architecture is "x86_64" or "x86"));

    public bool Matches(PythonRequest request) =>
        request.MatchesBuild(Implementation, Version, IsFreeThreaded, IsDebug)
        && (request.OperatingSystem is null || request.OperatingSystem == OperatingSystem)
        && (request.Architecture is null || request.Architecture == Architecture)
        && (request.Libc is null || request.Libc == Libc);

    /// <summary>Absolute path of the interpreter.</summary>
    public string Executable(HostPlatform platform)
    {
        var suffix = IsFreeThreaded ? "t" : "";
        suffix += IsDebug ? "d" : "";
        if (platform.IsWindows)
        {
            return Implementation switch
            {
                "graalpy" => Path.Combine(Root, "bin", "graalpy.exe"),
                "pypy" => Path.Combine(Root, "pypy" + Version.Major + "." + Version.Minor + ".exe"),
                _ => Path.Combine(Root, "python" + (suffix.Length == 0 ? "" : Version.Major + "." + Version.Minor + suffix) + ".exe"),
            };
        }

        var name = Implementation switch
        {
            "graalpy" => "graalpy",
            "pypy" => "pypy" + Version.Major + "." + Version.Minor,
            _ => "python" + Version.Major + "." + Version.Minor + suffix,
        };
        return Path.Combine(Root, "bin", name);
    }

    /// <summary>Order of preference: CPython, newest, native architecture, default build.</summary>
    public int CompareTo(ManagedInstallation other, HostPlatform platform)
    {
        var order = Rank(Implementation).CompareTo(Rank(other.Implementation));
        order = order != 0 ? order : other.Version.CompareTo(Version);
        order = order != 0 ? order : (Architecture == platform.Architecture ? 0 : 1).CompareTo(other.Architecture == platform.Architecture ? 0 : 1);
        order = order != 0 ? order : Variant.Length.CompareTo(other.Variant.Length);
        return order != 0 ? order : string.CompareOrdinal(Key, other.Key);
    }

    private static int Rank(string implementation) => implementation switch
    {
        "cpython" => 0,
        "pypy" => 1,
        "graalpy" => 2,
        _ => 3,
    };
}
