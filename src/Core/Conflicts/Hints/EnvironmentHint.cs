using System.Globalization;
using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Conflicts.Hints;

/// <summary>Tells that the failure concerns another Python or another environment than the one at hand.</summary>
internal static class EnvironmentHint
{
    public static string? Of(ForkEnvironment environment, ConflictContext context)
    {
        var (marker, request) = (environment.Marker, context.Request);
        if (request.Environment is not null || marker.IsTrue)
        {
            return null;
        }

        var python = request.InterpreterVersion;
        if (marker.FindPythonBounds() is { } bounds && !request.RequiresPython.Narrow(bounds).Contains(python))
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"While the active Python version is {python.Major}.{python.Minor}, the resolution failed for other Python versions supported by your project. Consider limiting your project's supported Python versions using `requires-python`.");
        }

        return context.Current is { } current && !marker.EvaluateWithAnyExtras(current)
            ? "The resolution failed for an environment that is not the current one, consider limiting the environments with `tool.uv.environments`."
            : null;
    }
}
