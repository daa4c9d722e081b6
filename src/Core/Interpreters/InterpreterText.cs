using PyTool.Abstractions.Environments;

namespace PyTool.Core.Interpreters;

/// <summary>Interpreters and requests in messages.</summary>
public static class InterpreterText
{
    /// <summary><c>CPython 3.12.4</c>, with the variant of the build.</summary>
    public static string Name(Interpreter interpreter)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        var variant = (interpreter.IsFreeThreaded, interpreter.IsDebug) switch
        {
            (true, true) => "+freethreaded+debug",
            (true, false) => "+freethreaded",
            (false, true) => "+debug",
            _ => "",
        };
        return $"{PythonRequest.PrettyImplementation(interpreter.Implementation)} {interpreter.Version}{variant}";
    }

    /// <summary>The line that tells which interpreter is used.</summary>
    public static string Using(Interpreter interpreter, string workingDirectory) => interpreter.IsManaged
        ? "Using " + Name(interpreter)
        : $"Using {Name(interpreter)} interpreter at: {UserPath.Display(interpreter.SysExecutable, workingDirectory)}";

    /// <summary>Where was searched: <c>managed installations or search path</c>.</summary>
    public static string Places(EnvironmentPreference places, PythonPreference preference)
    {
        var names = new List<string>();
        if (places != EnvironmentPreference.OnlySystem)
        {
            names.Add("virtual environments");
        }

        if (places != EnvironmentPreference.OnlyVirtual)
        {
            var search = OperatingSystem.IsWindows() ? new[] { "search path", "registry" } : ["search path"];
            names.AddRange(preference switch
            {
                PythonPreference.OnlyManaged => ["managed installations"],
                PythonPreference.OnlySystem => search,
                PythonPreference.System => [.. search, "managed installations"],
                _ => ["managed installations", .. search],
            });
        }

        return names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} or {names[1]}",
            _ => string.Join(", ", names[..^1]) + ", or " + names[^1],
        };
    }

    /// <summary>What is said when nothing satisfies a request.</summary>
    public static string NotFound(PythonRequest request, EnvironmentPreference places, PythonPreference preference)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Kind switch
        {
            PythonRequestKind.Default or PythonRequestKind.Any => "No interpreter found in " + Places(places, preference),
            PythonRequestKind.File => "No interpreter found at " + request.Description,
            PythonRequestKind.Directory => "No interpreter found in " + request.Description,
            _ => $"No interpreter found for {request.Description} in {Places(places, preference)}",
        };
    }
}
