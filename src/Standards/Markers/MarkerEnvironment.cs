namespace PyTool.Standards.Markers;

/// <summary>The eleven values that PEP 508 markers ask an interpreter for. Texts as Python reports them.</summary>
public sealed class MarkerEnvironment
{
    private ReleaseNumbers? _pythonRelease;
    private ReleaseNumbers? _implementationRelease;

    /// <summary><c>os.name</c>, such as <c>posix</c></summary>
    public required string OsName { get; init; }

    /// <summary><c>sys.platform</c>, such as <c>linux</c></summary>
    public required string SysPlatform { get; init; }

    /// <summary><c>platform.system()</c>, such as <c>Linux</c></summary>
    public required string PlatformSystem { get; init; }

    /// <summary><c>platform.machine()</c>, such as <c>x86_64</c></summary>
    public required string PlatformMachine { get; init; }

    /// <summary><c>platform.python_implementation()</c>, such as <c>CPython</c></summary>
    public required string PlatformPythonImplementation { get; init; }

    /// <summary><c>platform.release()</c>, the release of the kernel</summary>
    public required string PlatformRelease { get; init; }

    /// <summary><c>platform.version()</c></summary>
    public required string PlatformVersion { get; init; }

    /// <summary><c>sys.implementation.name</c>, such as <c>cpython</c></summary>
    public required string ImplementationName { get; init; }

    /// <summary><c>sys.implementation.version</c> as a version</summary>
    public required string ImplementationVersion { get; init; }

    /// <summary><c>platform.python_version()</c>, such as <c>3.13.0rc1</c>; only the release numbers count in markers</summary>
    public required string PythonFullVersion { get; init; }

    /// <summary>The first two numbers of the Python version. Not asked by markers, which know it as a condition on <see cref="PythonFullVersion"/>.</summary>
    public required string PythonVersion { get; init; }

    internal ReleaseNumbers PythonRelease => _pythonRelease ??= Read(PythonFullVersion);

    internal ReleaseNumbers ImplementationRelease => _implementationRelease ??= Read(ImplementationVersion);

    internal object ValueOf(MarkerKey key) => key switch
    {
        MarkerKey.OsName => OsName,
        MarkerKey.SysPlatform => SysPlatform,
        MarkerKey.PlatformSystem => PlatformSystem,
        MarkerKey.PlatformMachine => PlatformMachine,
        MarkerKey.PlatformPythonImplementation => PlatformPythonImplementation,
        MarkerKey.PlatformRelease => PlatformRelease,
        MarkerKey.PlatformVersion => PlatformVersion,
        MarkerKey.ImplementationName => ImplementationName,
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private static ReleaseNumbers Read(string text) =>
        ReleaseNumbers.TryParse(text) ?? throw new FormatException($"Not a version in a marker environment: `{text}`");
}
