namespace PyTool.Standards.Markers.Diagrams;

/// <summary>The names of the variables, by kind and place.</summary>
internal static class KeyNames
{
    public static readonly string[] Texts =
    [
        "os_name", "sys_platform", "platform_system", "platform_machine", "platform_python_implementation", "platform_release",
        "platform_version", "implementation_name",
    ];

    public static readonly string[] Versions = ["implementation_version", "python_full_version"];

    public static readonly string[] Lists = ["extras", "dependency_groups"];

    /// <summary>The key a word names, deprecated spellings included; null if it names none.</summary>
    public static MarkerKey? Find(ReadOnlySpan<char> word) => word switch
    {
        "os_name" or "os.name" => MarkerKey.OsName,
        "sys_platform" or "sys.platform" => MarkerKey.SysPlatform,
        "platform_system" => MarkerKey.PlatformSystem,
        "platform_machine" or "platform.machine" => MarkerKey.PlatformMachine,
        "platform_python_implementation" or "platform.python_implementation" or "python_implementation" => MarkerKey.PlatformPythonImplementation,
        "platform_release" => MarkerKey.PlatformRelease,
        "platform_version" or "platform.version" => MarkerKey.PlatformVersion,
        "implementation_name" => MarkerKey.ImplementationName,
        "implementation_version" => MarkerKey.ImplementationVersion,
        "python_full_version" => MarkerKey.PythonFullVersion,
        "python_version" => MarkerKey.PythonVersion,
        "extra" => MarkerKey.Extra,
        "extras" => MarkerKey.Extras,
        "dependency_groups" => MarkerKey.DependencyGroups,
        _ => null,
    };
}
