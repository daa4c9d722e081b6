using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;

namespace PyTool.Core.Installation.Wheels;

/// <summary>What the target decides about a wheel: where schemes lie and which interpreter it is.</summary>
internal sealed class WheelRules
{
    private readonly string scriptsWithinData;

    public WheelRules(EnvironmentLayout layout, bool skipFilenameCheck)
    {
        Layout = layout;
        SkipFilenameCheck = skipFilenameCheck;
        IsPosix = !string.Equals(layout.Interpreter.OperatingSystem, "windows", StringComparison.Ordinal);
        var release = layout.Interpreter.Markers.PythonVersion;
        PythonVersion = release;
        scriptsWithinData = InstallPath.Relative(layout.Scheme.Data, layout.Scheme.Scripts) + "/";
    }

    public EnvironmentLayout Layout { get; }

    /// <summary><c>UV_SKIP_WHEEL_FILENAME_CHECK</c>.</summary>
    public bool SkipFilenameCheck { get; }

    /// <summary>Whether the target system is a Unix.</summary>
    public bool IsPosix { get; }

    /// <summary>Major and minor version of the interpreter.</summary>
    public string PythonVersion { get; }

    /// <summary>Whether a path of <c>.data/data</c> ends up directly in the scripts directory; case counts for nothing, some file systems ignore it.</summary>
    public bool IsInScripts(string path) =>
        path.StartsWith(scriptsWithinData, StringComparison.OrdinalIgnoreCase) && path.IndexOf('/', scriptsWithinData.Length) < 0;

    /// <summary>Absolute path of a scheme's directory.</summary>
    public string Directory(WheelScheme scheme, PackageName package) => scheme switch
    {
        WheelScheme.Purelib => Layout.Scheme.Purelib,
        WheelScheme.Platlib => Layout.Scheme.Platlib,
        WheelScheme.Scripts => Layout.Scheme.Scripts,
        WheelScheme.Data => Layout.Scheme.Data,
        _ => Path.Combine(Layout.Scheme.Headers, package.Value),
    };
}
