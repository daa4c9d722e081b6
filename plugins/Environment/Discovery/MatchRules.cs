using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>Whether an interpreter fits a query, and whether it is taken without being asked for by name.</summary>
internal static class MatchRules
{
    public static bool IsMatch(InterpreterQuery query, Interpreter interpreter) =>
        FitsPlaces(query, interpreter) && FitsPreference(query, interpreter)
        && (query.Request.IsPath || query.Request.Kind == PythonRequestKind.ExecutableName || query.Request.IsSatisfiedBy(interpreter));

    /// <summary>No consent is needed: a final release, no debug build, CPython, not the second choice.</summary>
    public static bool IsWelcome(InterpreterQuery query, Interpreter interpreter)
    {
        if (query.Request.IsPath || query.Request.Kind is PythonRequestKind.ExecutableName or PythonRequestKind.Any)
        {
            return true;
        }

        if (query.Preference == PythonPreference.System && interpreter.Source == InterpreterSource.Managed)
        {
            return false;
        }

        // Whoever puts a pre-release on the search path as `python` means it.
        if (IsExplicit(interpreter.Source) || (interpreter.Source == InterpreterSource.SearchPath && HasDefaultName(interpreter)))
        {
            return true;
        }

        var version = query.Request.Version ?? PythonVersionRequest.Default;
        return (!interpreter.Version.IsPreRelease || version.AllowsPreReleases)
            && (!interpreter.IsDebug || version.WantsDebug)
            && !IsRefusedAlternative(query, interpreter);
    }

    public static bool IsRefusedAlternative(InterpreterQuery query, Interpreter interpreter) =>
        interpreter.Implementation != "cpython" && query.Request.Implementation is null && query.Request.Kind != PythonRequestKind.Any
        && !IsExplicit(interpreter.Source) && !(interpreter.Source == InterpreterSource.SearchPath && HasDefaultName(interpreter));

    private static bool IsExplicit(InterpreterSource source) => source is InterpreterSource.ProvidedPath or InterpreterSource.ParentInterpreter
        or InterpreterSource.ActiveEnvironment or InterpreterSource.CondaEnvironment or InterpreterSource.BaseCondaEnvironment
        or InterpreterSource.DiscoveredEnvironment;

    private static bool HasDefaultName(Interpreter interpreter) =>
        Path.GetFileName(interpreter.SysExecutable) is "python" or "python3" or "python.exe" or "python3.exe";

    private static bool FitsPlaces(InterpreterQuery query, Interpreter interpreter)
    {
        // A path was named: it is what is wanted, wherever it lies.
        if (query.Request.IsPath)
        {
            return true;
        }

        var isVirtual = interpreter.IsVirtualEnvironment || interpreter.Source == InterpreterSource.CondaEnvironment;
        return query.Places switch
        {
            EnvironmentPreference.OnlyVirtual => isVirtual,
            EnvironmentPreference.OnlySystem => !isVirtual,
            EnvironmentPreference.ExplicitSystem => isVirtual || IsExplicit(interpreter.Source),
            _ => true,
        };
    }

    private static bool FitsPreference(InterpreterQuery query, Interpreter interpreter) => query.Request.IsPath || query.Preference switch
    {
        PythonPreference.OnlyManaged => interpreter.IsManaged,
        PythonPreference.OnlySystem => !interpreter.IsManaged,
        _ => true,
    };
}
