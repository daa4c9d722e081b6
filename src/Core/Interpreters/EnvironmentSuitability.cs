using PyTool.Abstractions.Environments;
using PyTool.Standards.Versions;

namespace PyTool.Core.Interpreters;

/// <summary>Whether an existing environment can be used for a project.</summary>
internal static class EnvironmentSuitability
{
    /// <summary>The reason against it; <see langword="null"/>: it suits.</summary>
    public static string? Objection(EnvironmentSnapshot environment, PythonChoice python, PythonPreference preference)
    {
        var interpreter = environment.Layout.Interpreter;
        if (!MatchesConfiguration(environment.Configuration, interpreter.Version))
        {
            return $"The project environment's Python version does not match the one in its `pyvenv.cfg`: `{environment.Configuration["version_info"]}`";
        }

        if (!python.Request.IsSatisfiedBy(interpreter))
        {
            return $"The project environment's Python version does not satisfy the request: `{python.Request.Description}`";
        }

        if (python.RequiresPython is { } requires && !requires.Contains(interpreter.Version))
        {
            return $"The project environment's Python version does not meet the Python requirement: `{requires.ToString(", ")}`";
        }

        var isAllowed = preference switch
        {
            PythonPreference.OnlyManaged => interpreter.IsManaged,
            PythonPreference.OnlySystem => !interpreter.IsManaged,
            _ => true,
        };
        return isAllowed ? null : $"The project environment's Python interpreter does not satisfy the preference: `{(preference == PythonPreference.OnlyManaged ? "only managed" : "only system")}`";
    }

    /// <summary>At the precision of the file: a minor version, a patch release, or a pre-release.</summary>
    private static bool MatchesConfiguration(IReadOnlyDictionary<string, string> configuration, PyVersion actual)
    {
        if (!configuration.TryGetValue("version_info", out var text) || !PyVersion.TryParse(text, out var written))
        {
            return true;
        }

        if (written.IsPreRelease)
        {
            return written.Equals(actual);
        }

        for (var i = 0; i < Math.Min(written.ReleaseCount, 3); i++)
        {
            if (written.ReleaseAt(i) != actual.ReleaseAt(i))
            {
                return false;
            }
        }

        return true;
    }
}
