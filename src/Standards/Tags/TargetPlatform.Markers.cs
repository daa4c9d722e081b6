using PyTool.Standards.Markers;

namespace PyTool.Standards.Tags;

public sealed partial class TargetPlatform
{
    /// <summary>The marker values of an interpreter as if it ran on this platform. What cannot be known (release and version of the system) is empty.</summary>
    /// <param name="environment">The values of a real interpreter; what belongs to Python itself is kept.</param>
    /// <returns>New values.</returns>
    public MarkerEnvironment ApplyTo(MarkerEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var (system, sys) = Platform.Kind switch
        {
            PlatformKind.Windows => ("Windows", "win32"),
            PlatformKind.MacOs => ("Darwin", "darwin"),
            PlatformKind.Android => ("Android", "android"),
            PlatformKind.Ios => ("iOS", "ios"),
            PlatformKind.Pyodide => ("Emscripten", "emscripten"),
            _ => ("Linux", "linux"),
        };
        return new MarkerEnvironment
        {
            OsName = Platform.Kind == PlatformKind.Windows ? "nt" : "posix",
            SysPlatform = sys,
            PlatformSystem = system,
            PlatformMachine = Machine,
            PlatformRelease = Emscripten,
            PlatformVersion = Platform.Kind == PlatformKind.Pyodide ? "#1" : "",
            PlatformPythonImplementation = environment.PlatformPythonImplementation,
            ImplementationName = environment.ImplementationName,
            ImplementationVersion = environment.ImplementationVersion,
            PythonFullVersion = environment.PythonFullVersion,
            PythonVersion = environment.PythonVersion,
        };
    }

    // A Pyodide ABI is bound to one version of Emscripten.
    private string Emscripten => (Platform.Kind, Platform.Major) switch
    {
        (PlatformKind.Pyodide, 2024) => "3.1.58",
        (PlatformKind.Pyodide, 2025) => "4.0.9",
        _ => "",
    };
}
