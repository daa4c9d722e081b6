using System.Text.Json;
using PyTool.Standards.Markers;

namespace PyTool.Standards.Tests.Conformance.Standards;

internal static class MarkerEnvironments
{
    /// <summary>The environments of the conformance data by id.</summary>
    public static Dictionary<string, MarkerEnvironment> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(ConformanceFolder.Find("standards")!, "environments.json")));
        return document.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => Of(entry.Value));
    }

    private static MarkerEnvironment Of(JsonElement values)
    {
        string Value(string key) => values.GetProperty(key).GetString()!;
        return new MarkerEnvironment
        {
            OsName = Value("os_name"),
            SysPlatform = Value("sys_platform"),
            PlatformSystem = Value("platform_system"),
            PlatformMachine = Value("platform_machine"),
            PlatformPythonImplementation = Value("platform_python_implementation"),
            PlatformRelease = Value("platform_release"),
            PlatformVersion = Value("platform_version"),
            ImplementationName = Value("implementation_name"),
            ImplementationVersion = Value("implementation_version"),
            PythonFullVersion = Value("python_full_version"),
            PythonVersion = Value("python_version"),
        };
    }
}
