namespace PyTool.Standards.Tags;

/// <summary>
/// A platform that Python runs on, by what wheels can say about it: kind, version and architecture (PEP 425, 600, 656, 730, 738, 783).
/// </summary>
public sealed class PythonPlatform : IEquatable<PythonPlatform>
{
    private IReadOnlyList<string>? _tags;

    private PythonPlatform(PlatformKind kind, int major, int minor, string architecture)
    {
        Kind = kind;
        Major = major;
        Minor = minor;
        Architecture = architecture;
    }

    /// <summary>The family.</summary>
    public PlatformKind Kind { get; }

    /// <summary>Major version of the C library, of macOS or iOS; the API level of Android; the year of Pyodide; else 0.</summary>
    public int Major { get; }

    /// <summary>Minor version, where there is one; else 0.</summary>
    public int Minor { get; }

    /// <summary>The architecture as wheel tags name it: <c>x86_64</c>, <c>aarch64</c>, <c>arm64</c>, …</summary>
    public string Architecture { get; }

    /// <summary>The platform tags of wheels that run here, best first, without <c>any</c>. Computed once.</summary>
    public IReadOnlyList<string> Tags => _tags ??= PlatformTags.Of(this);

    /// <summary>Linux with glibc.</summary>
    /// <param name="major">Major version of glibc: 2.</param>
    /// <param name="minor">Minor version of glibc.</param>
    /// <param name="architecture">As in <c>os.uname().machine</c>, such as <c>x86_64</c>; 32-bit user space counts as <c>i686</c> or <c>armv7l</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Manylinux(int major, int minor, string architecture) => new(PlatformKind.Manylinux, major, minor, architecture);

    /// <summary>Linux with musl.</summary>
    /// <param name="major">Major version of musl: 1.</param>
    /// <param name="minor">Minor version of musl.</param>
    /// <param name="architecture">As in <c>os.uname().machine</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Musllinux(int major, int minor, string architecture) => new(PlatformKind.Musllinux, major, minor, architecture);

    /// <summary>macOS.</summary>
    /// <param name="major">Major version: 10, 11, …</param>
    /// <param name="minor">Minor version.</param>
    /// <param name="architecture"><c>arm64</c> or <c>x86_64</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform MacOs(int major, int minor, string architecture) => new(PlatformKind.MacOs, major, minor, architecture);

    /// <summary>Windows.</summary>
    /// <param name="architecture"><c>amd64</c>, <c>arm64</c> or <c>x86</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Windows(string architecture) => new(PlatformKind.Windows, 0, 0, architecture);

    /// <summary>Android.</summary>
    /// <param name="apiLevel">The API level.</param>
    /// <param name="architecture">The ABI: <c>arm64_v8a</c>, <c>armeabi_v7a</c>, <c>x86</c> or <c>x86_64</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Android(int apiLevel, string architecture) => new(PlatformKind.Android, apiLevel, 0, architecture);

    /// <summary>iOS.</summary>
    /// <param name="major">Major version, at least 12.</param>
    /// <param name="minor">Minor version.</param>
    /// <param name="architecture">Architecture and SDK: <c>arm64_iphoneos</c>, <c>arm64_iphonesimulator</c>, <c>x86_64_iphonesimulator</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Ios(int major, int minor, string architecture) => new(PlatformKind.Ios, major, minor, architecture);

    /// <summary>Pyodide.</summary>
    /// <param name="year">Year of its ABI.</param>
    /// <param name="patch">Patch number of its ABI.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Pyodide(int year, int patch) => new(PlatformKind.Pyodide, year, patch, "wasm32");

    /// <summary>A platform known only by the one tag that its wheels have, such as <c>freebsd_14_0_release_amd64</c>.</summary>
    /// <param name="tag">What <c>sysconfig.get_platform()</c> says; dashes, dots and spaces become <c>_</c>.</param>
    /// <returns>The platform.</returns>
    public static PythonPlatform Other(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return new(PlatformKind.Other, 0, 0, tag.Replace('-', '_').Replace('.', '_').Replace(' ', '_'));
    }

    /// <inheritdoc/>
    public bool Equals(PythonPlatform? other) => other is not null && Kind == other.Kind && Major == other.Major && Minor == other.Minor
        && string.Equals(Architecture, other.Architecture, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PythonPlatform);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Major, Minor, Architecture);

    /// <summary>The best platform tag.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Tags.Count > 0 ? Tags[0] : Architecture;
}
