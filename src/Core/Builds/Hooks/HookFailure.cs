using PyTool.Abstractions.Plugins;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Builds.Hooks;

/// <summary>A backend that failed, with the advice that its output suggests.</summary>
internal static class HookFailure
{
    private const string General = "Build failures usually indicate a problem with the package or the build environment";
    private const string MissingModule = "ModuleNotFoundError: No module named '";

    public static PyToolException Of(BuildSystem system, string hook, int code, HookOutput output, PackageName? package, PyVersion? version)
    {
        var status = code > 128 ? $"signal: {code - 128}" : $"exit status: {code}";
        var call = new PyToolException(SourceBuildErrors.Backend, $"Call to `{system.Name}.{hook}` failed ({status}){output.Sections()}")
        {
            ExitCode = 1, Hint = Hint(output.Error(), package, version),
        };
        return new PyToolException(SourceBuildErrors.Backend, "The build backend returned an error", call) { ExitCode = 1 };
    }

    private static string Hint(string error, PackageName? package, PyVersion? version)
    {
        var start = error.LastIndexOf(MissingModule, StringComparison.Ordinal);
        if (start < 0 || package is not { } name)
        {
            return General;
        }

        start += MissingModule.Length;
        var end = error.IndexOf('\'', start);
        if (end < 0)
        {
            return General;
        }

        // The distribution of a module usually bears the name of its top package.
        var module = error[start..end].Split('.')[0];
        var label = version is null ? name.Value : $"{name}@{version}";
        return $"This error likely indicates that `{label}` depends on `{module}`, but doesn't declare it as a build dependency."
            + $" If `{name}` is a first-party package, consider adding `{module}` to its `build-system.requires`."
            + $" Otherwise, either add it to your `pyproject.toml` under:\n\n[tool.uv.extra-build-dependencies]\n{name} = [\"{module}\"]\n\n"
            + $"or `uv pip install {module}` into the environment and re-run with `--no-build-isolation`.";
    }
}
