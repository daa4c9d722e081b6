using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>What goes into an environment, worked out without touching the file system, so that every platform's layout can be tested anywhere.</summary>
internal sealed class EnvironmentPlan
{
    public required string Configuration { get; init; }

    /// <summary>Links in the scripts directory: name and target.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Links { get; init; }

    /// <summary>Copies in the scripts directory (Windows): name and source.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Copies { get; init; }

    public required string ScriptsName { get; init; }

    /// <summary>Relative path of site-packages.</summary>
    public required string SitePackages { get; init; }

    /// <summary>Whether <c>lib64</c> links to <c>lib</c>.</summary>
    public required bool HasLib64 { get; init; }

    /// <summary>Whether distutils' configuration is kept off: Python before 3.10.</summary>
    public required bool HasDistutilsGuard { get; init; }

    public static EnvironmentPlan For(CreateEnvironmentRequest request, HostPlatform platform, string installDirectory)
    {
        var interpreter = request.Interpreter;
        var executable = BaseExecutable.Resolve(request, platform, installDirectory, out var minorOnly);
        return new EnvironmentPlan
        {
            Configuration = ConfigurationText(request, platform, executable, minorOnly),
            Links = platform.IsWindows ? [] : LinksOf(interpreter, executable),
            Copies = platform.IsWindows ? CopiesOf(executable) : [],
            ScriptsName = platform.ScriptsName,
            SitePackages = interpreter.VirtualScheme.Purelib,
            HasLib64 = interpreter.PointerBits == 64 && !platform.IsWindows && !platform.IsMac && interpreter.VirtualScheme.Purelib.StartsWith("lib/", StringComparison.Ordinal),
            HasDistutilsGuard = interpreter.Version.Major == 3 && interpreter.Version.Minor < 10,
        };
    }

    private static string ConfigurationText(CreateEnvironmentRequest request, HostPlatform platform, string executable, bool minorOnly)
    {
        var interpreter = request.Interpreter;
        var home = platform.IsWindows ? executable[..executable.LastIndexOf('\\')] : executable[..Math.Max(executable.LastIndexOf('/'), 1)];
        var lines = new List<KeyValuePair<string, string>>
        {
            new("home", home),
            new("implementation", interpreter.Markers.PlatformPythonImplementation),
            new("uv", UvCompatibility.Version),
            new("version_info", minorOnly ? interpreter.Version.TakeRelease(2).ToString() : interpreter.Markers.PythonFullVersion),
            new("include-system-site-packages", request.SystemSitePackages ? "true" : "false"),
        };
        Add("relocatable", request.Relocatable ? "true" : null);
        Add("seed", request.Seed ? "true" : null);
        Add("prompt", request.Prompt is { Length: > 0 } prompt ? prompt.ReplaceLineEndings(" ") : null);
        lines.AddRange(request.ExtraConfiguration);
        return string.Concat(lines.Select(static line => line.Key + " = " + line.Value.ReplaceLineEndings(" ") + "\n"));

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                lines.Add(new KeyValuePair<string, string>(key, value));
            }
        }
    }

    private static List<KeyValuePair<string, string>> LinksOf(Interpreter interpreter, string executable)
    {
        var major = interpreter.Version.Major.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var minor = interpreter.Version.TakeRelease(2).ToString();
        var links = new List<KeyValuePair<string, string>> { new("python", executable) };
        AddNames("python", minor, interpreter.IsFreeThreaded);
        if (interpreter.Implementation == "pypy")
        {
            links.Add(new KeyValuePair<string, string>("pypy", "python"));
            AddNames("pypy", minor, false);
        }
        else if (interpreter.Implementation == "graalpy")
        {
            links.Add(new KeyValuePair<string, string>("graalpy", "python"));
        }

        return links;

        void AddNames(string name, string version, bool freeThreaded)
        {
            links.Add(new KeyValuePair<string, string>(name + major, "python"));
            links.Add(new KeyValuePair<string, string>(name + version, "python"));
            if (freeThreaded)
            {
                links.Add(new KeyValuePair<string, string>(name + version + "t", "python"));
            }
        }
    }

    // CPython ships small launchers for environments; they find the base through pyvenv.cfg.
    private static List<KeyValuePair<string, string>> CopiesOf(string executable)
    {
        var home = executable[..executable.LastIndexOf('\\')];
        return
        [
            new("python.exe", home + @"\Lib\venv\scripts\nt\python.exe"),
            new("pythonw.exe", home + @"\Lib\venv\scripts\nt\pythonw.exe"),
        ];
    }
}
