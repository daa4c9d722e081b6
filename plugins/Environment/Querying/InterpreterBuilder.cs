using PyTool.Abstractions.Environments;
using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>Makes the contract's value from the facts.</summary>
internal static class InterpreterBuilder
{
    public static Interpreter Build(Surroundings surroundings, InterpreterInfo info, string path, InterpreterSource source)
    {
        if (!PyVersion.TryParse(info.PythonFullVersion, out var version))
        {
            throw new InterpreterProblem("Python at `" + path + "` reports an unreadable version: `" + info.PythonFullVersion + "`");
        }

        var platform = BuildPlatform.Parse(info);
        return new Interpreter
        {
            ExecutablePath = path,
            SysExecutable = info.SysExecutable,
            BaseExecutable = info.BaseExecutable,
            Prefix = info.Prefix,
            BasePrefix = info.BasePrefix,
            StandardLibrary = info.StandardLibrary,
            Implementation = info.ImplementationName == "graalpy" || info.PlatformPythonImplementation == "GraalVM" ? "graalpy" : info.ImplementationName,
            Version = version,
            Markers = Markers(info),
            Tags = TagMaker.Make(info, platform),
            Scheme = Scheme(info.Scheme),
            VirtualScheme = Scheme(info.VirtualScheme),
            OperatingSystem = platform.OperatingSystem,
            Architecture = platform.Architecture,
            Libc = platform.Libc,
            Source = source,
            IsFreeThreaded = info.IsFreeThreaded,
            IsDebug = info.IsDebug,
            PointerBits = info.PointerBits,
            IsManaged = IsInside(info.BasePrefix, surroundings.InstallDirectory),
            ExternallyManaged = info.Prefix == info.BasePrefix ? ReadMarkerFile(info.StandardLibrary) : null,
        };
    }

    private static MarkerEnvironment Markers(InterpreterInfo info) => new()
    {
        OsName = info.OsName,
        SysPlatform = info.SysPlatform,
        PlatformSystem = info.PlatformSystem,
        PlatformMachine = info.PlatformMachine,
        PlatformPythonImplementation = info.PlatformPythonImplementation,
        PlatformRelease = info.PlatformRelease,
        PlatformVersion = info.PlatformVersion,
        ImplementationName = info.ImplementationName,
        ImplementationVersion = info.ImplementationVersion,
        PythonFullVersion = info.PythonFullVersion,
        PythonVersion = info.PythonVersion,
    };

    private static InstallScheme Scheme(IReadOnlyList<string> paths) => new()
    {
        Purelib = paths[0],
        Platlib = paths[1],
        Scripts = paths[2],
        Data = paths[3],
        Headers = paths[4],
    };

    private static bool IsInside(string path, string directory) =>
        path.Length > directory.Length && path.StartsWith(directory, StringComparison.Ordinal) && path[directory.Length] == Path.DirectorySeparatorChar;

    private static string? ReadMarkerFile(string standardLibrary)
    {
        var path = Path.Combine(standardLibrary, "EXTERNALLY-MANAGED");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Unreadable but there: the installation belongs to someone else all the same.
            return "";
        }
    }
}
