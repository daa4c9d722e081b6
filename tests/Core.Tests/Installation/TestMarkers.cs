using PyTool.Standards.Markers;

namespace PyTool.Core.Tests.Installation;

internal static class TestMarkers
{
    public static MarkerEnvironment Linux { get; } = new()
    {
        OsName = "posix",
        SysPlatform = "linux",
        PlatformSystem = "Linux",
        PlatformMachine = "x86_64",
        PlatformPythonImplementation = "CPython",
        PlatformRelease = "6.1",
        PlatformVersion = "1",
        ImplementationName = "cpython",
        ImplementationVersion = "3.12.4",
        PythonFullVersion = "3.12.4",
        PythonVersion = "3.12",
    };
}
