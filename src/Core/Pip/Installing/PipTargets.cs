using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Standards.Markers;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Installing;

/// <summary>Another Python or platform than the one at hand (<c>--python-version</c>, <c>--python-platform</c>).</summary>
public static class PipTargets
{
    private const int MinorPrecision = 2;

    /// <summary>The target.</summary>
    /// <exception cref="PyToolException">A version or a platform is none.</exception>
    public static ConcreteTarget Of(Interpreter interpreter, string? pythonVersion, string? platform)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        var (version, markers, tags) = (interpreter.Version, interpreter.Markers, interpreter.Tags);
        if (pythonVersion is not null)
        {
            var stated = ParseVersion(pythonVersion);
            version = Full(stated);
            markers = With(markers, stated);
            tags = new CompatibleTags(With(tags.Interpreter, stated), tags.Platform);
        }

        var target = new ConcreteTarget { Interpreter = interpreter, Version = version, Markers = markers, Tags = tags };
        return platform is null ? target : target.On(platform);
    }

    /// <summary>The version of <c>--python-version</c>.</summary>
    public static PyVersion ParseVersion(string text) => PyVersion.TryParse(text, out var version) ? version
        : throw PipErrors.Of(PipErrors.Request, $"invalid value '{text}' for '--python-version <PYTHON_VERSION>': Python version `{text}` could not be parsed");

    /// <summary>A missing patch number is 0.</summary>
    public static PyVersion Full(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.ReleaseCount > MinorPrecision ? version : PyVersion.FromRelease(version.Major, version.Minor, 0);
    }

    private static InterpreterTags With(InterpreterTags tags, PyVersion version)
    {
        var isSelf = tags.ImplementationMajor == tags.Major && tags.ImplementationMinor == tags.Minor;
        return new InterpreterTags
        {
            Implementation = tags.Implementation,
            Major = (int)version.Major,
            Minor = (int)version.Minor,
            ImplementationMajor = isSelf ? (int)version.Major : tags.ImplementationMajor,
            ImplementationMinor = isSelf ? (int)version.Minor : tags.ImplementationMinor,
            IsFreeThreaded = tags.IsFreeThreaded,
        };
    }

    private static MarkerEnvironment With(MarkerEnvironment environment, PyVersion version)
    {
        var full = Full(version).ToString();
        return new MarkerEnvironment
        {
            OsName = environment.OsName, SysPlatform = environment.SysPlatform, PlatformSystem = environment.PlatformSystem, PlatformMachine = environment.PlatformMachine,
            PlatformPythonImplementation = environment.PlatformPythonImplementation, PlatformRelease = environment.PlatformRelease, PlatformVersion = environment.PlatformVersion,
            ImplementationName = environment.ImplementationName, ImplementationVersion = full, PythonFullVersion = full, PythonVersion = version.TakeRelease(MinorPrecision).ToString(),
        };
    }
}
