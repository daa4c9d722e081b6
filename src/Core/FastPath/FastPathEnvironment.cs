using PyTool.Abstractions.Environments;
using PyTool.Standards.Markers;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Core.FastPath;

/// <summary>What has to be known of an environment to start code in it.</summary>
internal sealed class FastPathEnvironment
{
    public required string Scripts { get; init; }

    public required string SysExecutable { get; init; }

    public required string BaseExecutable { get; init; }

    public required string Prefix { get; init; }

    public required string BasePrefix { get; init; }

    public required bool IsManaged { get; init; }

    public static FastPathEnvironment Of(EnvironmentLayout layout) => new()
    {
        Scripts = layout.Scheme.Scripts,
        SysExecutable = layout.Interpreter.SysExecutable,
        BaseExecutable = layout.Interpreter.BaseExecutable,
        Prefix = layout.Interpreter.Prefix,
        BasePrefix = layout.Interpreter.BasePrefix,
        IsManaged = layout.Interpreter.IsManaged,
    };

    /// <summary>The interpreter for starting code; nobody asks for its markers and tags any more, so they say nothing.</summary>
    public Interpreter ToInterpreter()
    {
        var nowhere = new InstallScheme { Purelib = "", Platlib = "", Scripts = Scripts, Data = Prefix, Headers = "" };
        return new Interpreter
        {
            ExecutablePath = SysExecutable,
            SysExecutable = SysExecutable,
            BaseExecutable = BaseExecutable,
            Prefix = Prefix,
            BasePrefix = BasePrefix,
            StandardLibrary = "",
            Implementation = "",
            Version = PyVersion.Parse("0"),
            Markers = Unknown,
            Tags = new CompatibleTags(new InterpreterTags { Implementation = "none", Major = 0, Minor = 0 }, PythonPlatform.Other("none")),
            Scheme = nowhere,
            VirtualScheme = nowhere,
            OperatingSystem = "",
            Architecture = "",
            Libc = "",
            Source = InterpreterSource.ProvidedPath,
            IsManaged = IsManaged,
        };
    }

    private static MarkerEnvironment Unknown => new()
    {
        OsName = "", SysPlatform = "", PlatformSystem = "", PlatformMachine = "", PlatformPythonImplementation = "", PlatformRelease = "", PlatformVersion = "", ImplementationName = "",
        ImplementationVersion = "", PythonFullVersion = "", PythonVersion = "",
    };
}
