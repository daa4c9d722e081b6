using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

public sealed partial class PythonRequest
{
    /// <summary>Whether an interpreter is one of those asked for.</summary>
    /// <param name="interpreter">The interpreter, for example the one of an existing environment.</param>
    /// <returns>Whether it satisfies the request. Ranking (pre-releases, debug builds, other implementations last) is up to the search.</returns>
    public bool IsSatisfiedBy(Interpreter interpreter)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        return Kind switch
        {
            PythonRequestKind.Any => true,
            PythonRequestKind.Directory => IsSamePath(Path!, interpreter.Prefix) || IsSamePath(Path!, interpreter.BasePrefix),
            PythonRequestKind.File => IsOneOf(Path!, interpreter),
            PythonRequestKind.ExecutableName => IsNamed(Text!, interpreter),
            _ => MatchesBuild(interpreter) && MatchesPlatform(interpreter),
        };
    }

    /// <summary>Whether an implementation, version and variant are among those asked for; always true for paths and names of executables.</summary>
    /// <param name="implementation">Lower-case long name.</param>
    /// <param name="version">Full version.</param>
    /// <param name="isFreeThreaded">Whether it is a free-threaded build.</param>
    /// <param name="isDebug">Whether it is a debug build.</param>
    /// <returns>Whether it matches.</returns>
    public bool MatchesBuild(string implementation, PyVersion version, bool isFreeThreaded, bool isDebug)
    {
        if (Kind is PythonRequestKind.Any || IsPath || Kind is PythonRequestKind.ExecutableName)
        {
            return true;
        }

        if (Implementation is not null && !string.Equals(Implementation, implementation, StringComparison.Ordinal))
        {
            return false;
        }

        var wanted = Version ?? PythonVersionRequest.Default;
        return wanted.MatchesVersion(version) && wanted.MatchesVariant(version, isFreeThreaded, isDebug);
    }

    private bool MatchesBuild(Interpreter interpreter) =>
        MatchesBuild(interpreter.Implementation, interpreter.Version, interpreter.IsFreeThreaded, interpreter.IsDebug);

    private bool MatchesPlatform(Interpreter interpreter) =>
        (OperatingSystem is null || string.Equals(OperatingSystem, interpreter.OperatingSystem, StringComparison.Ordinal))
        && (Architecture is null || string.Equals(Architecture, interpreter.Architecture, StringComparison.Ordinal))
        && (Libc is null || string.Equals(Libc, interpreter.Libc, StringComparison.Ordinal));

    private static bool IsNamed(string name, Interpreter interpreter) =>
        string.Equals(System.IO.Path.GetFileName(interpreter.SysExecutable), name, StringComparison.Ordinal)
        || string.Equals(System.IO.Path.GetFileName(interpreter.BaseExecutable), name, StringComparison.Ordinal);

    private static bool IsOneOf(string path, Interpreter interpreter) =>
        IsSamePath(path, interpreter.ExecutablePath) || IsSamePath(path, interpreter.SysExecutable) || IsSamePath(path, interpreter.BaseExecutable)
        || IsSamePath(FinalTarget(path), FinalTarget(interpreter.BaseExecutable));

    private static bool IsSamePath(string left, string right) => string.Equals(
        System.IO.Path.TrimEndingDirectorySeparator(left), System.IO.Path.TrimEndingDirectorySeparator(right), StringComparison.Ordinal);

    private static string FinalTarget(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A broken chain of links is a path like any other: it is compared as written.
            return path;
        }
    }
}
