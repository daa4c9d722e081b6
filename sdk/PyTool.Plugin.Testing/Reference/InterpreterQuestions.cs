using System.Diagnostics;
using System.Text.Json;
using PyTool.Abstractions.Environments;
using PyTool.Standards.Markers;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Reference;

/// <summary>Asks an interpreter about itself.</summary>
internal static class InterpreterQuestions
{
    private const string Script = """
        import json, os, platform, sys, sysconfig
        s = sysconfig.get_paths()
        n = 'venv' if 'venv' in sysconfig.get_scheme_names() else 'posix_prefix'
        v = sysconfig.get_paths(n, vars={'base': '', 'platbase': '', 'installed_base': '', 'installed_platbase': ''})
        print(json.dumps({
            'executable': sys.executable, 'base': getattr(sys, '_base_executable', None) or sys.executable, 'prefix': sys.prefix, 'base_prefix': sys.base_prefix, 'stdlib': s['stdlib'],
            'implementation': sys.implementation.name, 'version': platform.python_version(),
            'implementation_version': '.'.join(map(str, sys.implementation.version[:3])), 'os_name': os.name, 'platform': sys.platform,
            'machine': platform.machine(), 'python_implementation': platform.python_implementation(), 'release': platform.release(), 'system': platform.system(), 'system_version': platform.version(),
            'libc': list(platform.libc_ver()), 'scheme': [s['purelib'], s['platlib'], s['scripts'], s['data'], s['include']],
            'virtual': [v['purelib'].lstrip('/'), v['platlib'].lstrip('/'), v['scripts'].lstrip('/'), v['data'].lstrip('/'), v['include'].lstrip('/')]}))
        """;

    /// <summary>What it says; <see langword="null"/>: it is no interpreter, or a broken one.</summary>
    public static async Task<Interpreter?> AskAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo(path, ["-I", "-c", Script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            await error;
            if (process.ExitCode != 0)
            {
                return null;
            }

            using var facts = JsonDocument.Parse(await output);
            return Read(facts.RootElement, path);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or JsonException or IOException)
        {
            return null;
        }
    }

    private static Interpreter Read(JsonElement facts, string path)
    {
        string Text(string name) => facts.GetProperty(name).GetString()!;
        var version = PyVersion.Parse(Text("version").TrimEnd('+'));
        return new Interpreter
        {
            ExecutablePath = path, SysExecutable = Text("executable"), BaseExecutable = Text("base"), Prefix = Text("prefix"), BasePrefix = Text("base_prefix"), StandardLibrary = Text("stdlib"),
            Implementation = Text("implementation"), Version = version, Source = InterpreterSource.SearchPath,
            OperatingSystem = Text("platform") == "darwin" ? "macos" : Text("platform"), Architecture = Text("machine"), Libc = Text("platform") == "linux" ? "gnu" : "none",
            Scheme = Scheme(facts.GetProperty("scheme")), VirtualScheme = Scheme(facts.GetProperty("virtual")), Tags = Tags(facts, version), Markers = Markers(facts, version),
        };
    }

    private static MarkerEnvironment Markers(JsonElement facts, PyVersion version)
    {
        string Text(string name) => facts.GetProperty(name).GetString()!;
        return new MarkerEnvironment
        {
            OsName = Text("os_name"), SysPlatform = Text("platform"), PlatformSystem = Text("system"), PlatformMachine = Text("machine"), PlatformPythonImplementation = Text("python_implementation"),
            PlatformRelease = Text("release"), PlatformVersion = Text("system_version"), ImplementationName = Text("implementation"), ImplementationVersion = Text("implementation_version"),
            PythonFullVersion = version.ToString(), PythonVersion = $"{version.Major}.{version.Minor}",
        };
    }

    private static CompatibleTags Tags(JsonElement facts, PyVersion version)
    {
        var libc = facts.GetProperty("libc")[1].GetString()!.Split('.');
        var machine = facts.GetProperty("machine").GetString()!;
        var platform = libc is [var major, var minor, ..] && int.TryParse(major, out var first) && int.TryParse(minor, out var second)
            ? PythonPlatform.Manylinux(first, second, machine)
            : PythonPlatform.Other($"{facts.GetProperty("platform").GetString()}-{machine}");
        var interpreter = new InterpreterTags
        {
            Implementation = facts.GetProperty("implementation").GetString()!, Major = (int)version.Major, Minor = (int)version.Minor, ImplementationMajor = (int)version.Major, ImplementationMinor = (int)version.Minor,
        };
        return new CompatibleTags(interpreter, platform);
    }

    private static InstallScheme Scheme(JsonElement paths) => new()
    {
        Purelib = paths[0].GetString()!, Platlib = paths[1].GetString()!, Scripts = paths[2].GetString()!, Data = paths[3].GetString()!, Headers = paths[4].GetString()!,
    };
}
