namespace PyTool.Standards.Markers;

/// <summary>The variables of PEP 508 markers (PEP 751's lists included).</summary>
public enum MarkerKey
{
    // The texts stand in the order in which diagrams ask them.

    /// <summary><c>os_name</c></summary>
    OsName,

    /// <summary><c>sys_platform</c></summary>
    SysPlatform,

    /// <summary><c>platform_system</c></summary>
    PlatformSystem,

    /// <summary><c>platform_machine</c></summary>
    PlatformMachine,

    /// <summary><c>platform_python_implementation</c></summary>
    PlatformPythonImplementation,

    /// <summary><c>platform_release</c></summary>
    PlatformRelease,

    /// <summary><c>platform_version</c></summary>
    PlatformVersion,

    /// <summary><c>implementation_name</c></summary>
    ImplementationName,

    /// <summary><c>implementation_version</c></summary>
    ImplementationVersion,

    /// <summary><c>python_full_version</c></summary>
    PythonFullVersion,

    /// <summary><c>python_version</c>; diagrams know it as a condition on <c>python_full_version</c></summary>
    PythonVersion,

    /// <summary><c>extra</c></summary>
    Extra,

    /// <summary><c>extras</c>, the list of PEP 751</summary>
    Extras,

    /// <summary><c>dependency_groups</c>, the list of PEP 751</summary>
    DependencyGroups,
}
