using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Host.Commands.Trees;

/// <summary>The markers of another Python (<c>--python-version</c>).</summary>
internal static class TargetPython
{
    private const int MinorPrecision = 2;

    /// <summary>The environment with the versions of another Python; a missing patch number is 0.</summary>
    public static MarkerEnvironment Apply(MarkerEnvironment environment, string text)
    {
        var version = PyVersion.Parse(text);
        var full = version.ReleaseCount > MinorPrecision ? version.ToString() : $"{version.Major}.{version.Minor}.0";
        return new MarkerEnvironment
        {
            OsName = environment.OsName, SysPlatform = environment.SysPlatform, PlatformSystem = environment.PlatformSystem, PlatformMachine = environment.PlatformMachine,
            PlatformPythonImplementation = environment.PlatformPythonImplementation, PlatformRelease = environment.PlatformRelease, PlatformVersion = environment.PlatformVersion,
            ImplementationName = environment.ImplementationName, ImplementationVersion = full, PythonFullVersion = full, PythonVersion = version.TakeRelease(MinorPrecision).ToString(),
        };
    }
}
