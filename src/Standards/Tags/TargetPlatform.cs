using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PyTool.Standards.Tags;

/// <summary>
/// A platform by the name that <c>--python-platform</c> takes, such as <c>x86_64-manylinux_2_28</c>: what wheels fit, and what markers see.
/// </summary>
public sealed partial class TargetPlatform
{
    private TargetPlatform(string name, PythonPlatform platform, string machine)
    {
        Name = name;
        Platform = platform;
        Machine = machine;
    }

    /// <summary>All names, in the order of the command line help.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "windows", "linux", "macos", "x86_64-pc-windows-msvc", "aarch64-pc-windows-msvc", "i686-pc-windows-msvc", "x86_64-unknown-linux-gnu",
        "aarch64-apple-darwin", "x86_64-apple-darwin", "aarch64-unknown-linux-gnu", "aarch64-unknown-linux-musl", "x86_64-unknown-linux-musl",
        "riscv64-unknown-linux", .. Manylinux("x86_64"), .. Manylinux("aarch64"), "aarch64-linux-android", "x86_64-linux-android",
        "wasm32-pyodide2024", "wasm32-pyodide2025", "arm64-apple-ios", "arm64-apple-ios-simulator", "x86_64-apple-ios-simulator",
    ];

    /// <summary>The name as given.</summary>
    public string Name { get; }

    /// <summary>The platform for wheel tags.</summary>
    public PythonPlatform Platform { get; }

    /// <summary><c>platform_machine</c> there.</summary>
    public string Machine { get; }

    /// <summary>Reads a name, with the default versions of macOS (13.0), iOS (13.0) and Android (API level 24).</summary>
    /// <param name="name">The name; <see langword="null"/> is none.</param>
    /// <param name="target">The platform, or <see langword="null"/>.</param>
    /// <returns>Whether there is such a name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, [NotNullWhen(true)] out TargetPlatform? target)
        => TryParse(name, null, out target);

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name; <see langword="null"/> is none.</param>
    /// <param name="deployment">
    /// The variables <c>MACOSX_DEPLOYMENT_TARGET</c>, <c>IPHONEOS_DEPLOYMENT_TARGET</c> and <c>ANDROID_API_LEVEL</c>, asked for by name;
    /// <see langword="null"/> for the defaults.
    /// </param>
    /// <param name="target">The platform, or <see langword="null"/>.</param>
    /// <returns>Whether there is such a name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, Func<string, string?>? deployment, [NotNullWhen(true)] out TargetPlatform? target)
    {
        target = name switch
        {
            "windows" or "x86_64-pc-windows-msvc" => new(name, PythonPlatform.Windows("amd64"), "AMD64"),
            "aarch64-pc-windows-msvc" => new(name, PythonPlatform.Windows("arm64"), "ARM64"),
            "i686-pc-windows-msvc" => new(name, PythonPlatform.Windows("x86"), "x86"),
            "linux" or "x86_64-unknown-linux-gnu" => Glibc(name, 28, "x86_64"),
            "aarch64-unknown-linux-gnu" => Glibc(name, 28, "aarch64"),
            "riscv64-unknown-linux" => Glibc(name, 39, "riscv64"),
            "x86_64-unknown-linux-musl" => new(name, PythonPlatform.Musllinux(1, 2, "x86_64"), "x86_64"),
            "aarch64-unknown-linux-musl" => new(name, PythonPlatform.Musllinux(1, 2, "aarch64"), "aarch64"),
            "macos" or "aarch64-apple-darwin" => MacOs(name, deployment, "arm64"),
            "x86_64-apple-darwin" => MacOs(name, deployment, "x86_64"),
            "aarch64-linux-android" => new(name, PythonPlatform.Android(ApiLevel(deployment), "arm64_v8a"), "aarch64"),
            "x86_64-linux-android" => new(name, PythonPlatform.Android(ApiLevel(deployment), "x86_64"), "x86_64"),
            "wasm32-pyodide2024" => new(name, PythonPlatform.Pyodide(2024, 0), "wasm32"),
            "wasm32-pyodide2025" => new(name, PythonPlatform.Pyodide(2025, 0), "wasm32"),
            "arm64-apple-ios" => Ios(name, deployment, "arm64_iphoneos", "arm64"),
            "arm64-apple-ios-simulator" => Ios(name, deployment, "arm64_iphonesimulator", "arm64"),
            "x86_64-apple-ios-simulator" => Ios(name, deployment, "x86_64_iphonesimulator", "x86_64"),
            not null when Names.Contains(name, StringComparer.Ordinal) => FromManylinux(name),
            _ => null,
        };
        return target is not null;
    }

    private static IEnumerable<string> Manylinux(string architecture)
    {
        yield return architecture + "-manylinux2014";
        foreach (var minor in (int[])[17, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40])
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{architecture}-manylinux_2_{minor}");
        }
    }

    private static TargetPlatform FromManylinux(string name)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var minor = name.EndsWith("2014", StringComparison.Ordinal) ? 17 : int.Parse(name.AsSpan(name.LastIndexOf('_') + 1), CultureInfo.InvariantCulture);
        return Glibc(name, minor, name[..dash]);
    }

    private static TargetPlatform Glibc(string name, int minor, string architecture)
        => new(name, PythonPlatform.Manylinux(2, minor, architecture), architecture);

    private static TargetPlatform MacOs(string name, Func<string, string?>? deployment, string architecture)
    {
        var (major, minor) = Version(deployment?.Invoke("MACOSX_DEPLOYMENT_TARGET"), 13);
        return new(name, PythonPlatform.MacOs(major, minor, architecture), architecture);
    }

    private static TargetPlatform Ios(string name, Func<string, string?>? deployment, string architecture, string machine)
    {
        var (major, minor) = Version(deployment?.Invoke("IPHONEOS_DEPLOYMENT_TARGET"), 13);
        return new(name, PythonPlatform.Ios(major, minor, architecture), machine);
    }

    private static int ApiLevel(Func<string, string?>? deployment) => Number(deployment?.Invoke("ANDROID_API_LEVEL")) ?? 24;

    private static (int Major, int Minor) Version(string? text, int fallback)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length > 0 && Number(parts[0]) is { } major ? (major, parts.Length > 1 ? Number(parts[1]) ?? 0 : 0) : (fallback, 0);
    }

    // Bounded: the lists of tags grow with these numbers.
    private static int? Number(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : null;
}
