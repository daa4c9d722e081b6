namespace PyTool.Plugins.Environments.Querying;

/// <summary>What an interpreter tells about itself, as plain texts: the form that is cached.</summary>
internal sealed class InterpreterInfo
{
    public required string SysExecutable { get; init; }

    public required string BaseExecutable { get; init; }

    public required string Prefix { get; init; }

    public required string BasePrefix { get; init; }

    public required string StandardLibrary { get; init; }

    public required string ImplementationName { get; init; }

    public required string ImplementationVersion { get; init; }

    public required string OsName { get; init; }

    public required string SysPlatform { get; init; }

    public required string PlatformMachine { get; init; }

    public required string PlatformPythonImplementation { get; init; }

    public required string PlatformRelease { get; init; }

    public required string PlatformSystem { get; init; }

    public required string PlatformVersion { get; init; }

    public required string PythonFullVersion { get; init; }

    public required string PythonVersion { get; init; }

    /// <summary><c>sysconfig.get_platform()</c>.</summary>
    public required string BuildPlatform { get; init; }

    /// <summary><c>glibc</c>, <c>musl</c> or empty.</summary>
    public required string LibcName { get; init; }

    /// <summary>Version of the C library (Linux) or of the system (macOS, <c>platform.mac_ver</c>); empty elsewhere.</summary>
    public required string SystemVersion { get; init; }

    /// <summary>purelib, platlib, scripts, data, headers: absolute.</summary>
    public required IReadOnlyList<string> Scheme { get; init; }

    /// <summary>The same of virtual environments made from it: relative.</summary>
    public required IReadOnlyList<string> VirtualScheme { get; init; }

    public bool IsFreeThreaded { get; init; }

    public bool IsDebug { get; init; }

    public bool IsStandalone { get; init; }

    public int PointerBits { get; init; } = 64;

    /// <summary>The answer of a <c>_manylinux</c> module: 1 for each kind of tag that is allowed, 0 refused, empty when there is no such module.</summary>
    public string Manylinux { get; init; } = "";

    /// <summary>The same interpreter seen through a virtual environment.</summary>
    public InterpreterInfo InEnvironment(string root, string executable, string baseExecutable)
    {
        var scheme = new string[VirtualScheme.Count];
        for (var i = 0; i < scheme.Length; i++)
        {
            scheme[i] = VirtualScheme[i].Length == 0 ? root : Path.Combine(root, VirtualScheme[i]);
        }

        return With(executable, baseExecutable, root, scheme);
    }

    private InterpreterInfo With(string executable, string baseExecutable, string prefix, IReadOnlyList<string> scheme) => new()
    {
        SysExecutable = executable,
        BaseExecutable = baseExecutable,
        Prefix = prefix,
        BasePrefix = BasePrefix,
        StandardLibrary = StandardLibrary,
        ImplementationName = ImplementationName,
        ImplementationVersion = ImplementationVersion,
        OsName = OsName,
        SysPlatform = SysPlatform,
        PlatformMachine = PlatformMachine,
        PlatformPythonImplementation = PlatformPythonImplementation,
        PlatformRelease = PlatformRelease,
        PlatformSystem = PlatformSystem,
        PlatformVersion = PlatformVersion,
        PythonFullVersion = PythonFullVersion,
        PythonVersion = PythonVersion,
        BuildPlatform = BuildPlatform,
        LibcName = LibcName,
        SystemVersion = SystemVersion,
        Scheme = scheme,
        VirtualScheme = VirtualScheme,
        IsFreeThreaded = IsFreeThreaded,
        IsDebug = IsDebug,
        IsStandalone = IsStandalone,
        PointerBits = PointerBits,
        Manylinux = Manylinux,
    };
}
