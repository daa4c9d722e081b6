using System.Globalization;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>The wheel tags of an interpreter.</summary>
internal static class TagMaker
{
    public static CompatibleTags Make(InterpreterInfo info, BuildPlatform platform)
    {
        var language = Numbers(info.PythonVersion);
        var implementation = Numbers(info.ImplementationVersion);
        var interpreter = new InterpreterTags
        {
            Implementation = info.ImplementationName,
            Major = language.Major,
            Minor = language.Minor,
            ImplementationMajor = implementation.Major,
            ImplementationMinor = implementation.Minor,
            IsFreeThreaded = info.IsFreeThreaded,
        };
        return new CompatibleTags(interpreter, Platform(info, platform));
    }

    private static PythonPlatform Platform(InterpreterInfo info, BuildPlatform platform)
    {
        var machine = Machine(info);
        var system = Numbers(info.SystemVersion);
        return platform.OperatingSystem switch
        {
            // A distribution can forbid manylinux wheels with a module of its own (PEP 600).
            "linux" when info.Manylinux is "000" => PythonPlatform.Other("linux-" + machine),
            "linux" when info.LibcName == "glibc" => PythonPlatform.Manylinux(system.Major, system.Minor, machine),
            "linux" when info.LibcName == "musl" => PythonPlatform.Musllinux(system.Major, system.Minor, machine),
            "macos" => PythonPlatform.MacOs(system.Major, system.Minor, machine is "aarch64" or "universal2" ? "arm64" : machine),
            "windows" => PythonPlatform.Windows(platform.Architecture switch { "x86_64" => "amd64", "aarch64" => "arm64", var other => other }),
            _ => PythonPlatform.Other(info.BuildPlatform),
        };
    }

    // Wheels of 32-bit interpreters on 64-bit kernels are named after the 32-bit architecture.
    private static string Machine(InterpreterInfo info)
    {
        var machine = info.BuildPlatform[(info.BuildPlatform.LastIndexOf('-') + 1)..];
        return info.PointerBits == 32
            ? machine switch
            {
                "x86_64" or "i386" => "i686",
                "aarch64" => "armv7l",
                _ => machine,
            }
            : machine is "universal2" ? info.PlatformMachine : machine;
    }

    private static (int Major, int Minor) Numbers(string text) => PyVersion.TryParse(text, out var version)
        ? (int.CreateSaturating(version.Major), int.CreateSaturating(version.Minor))
        : Lenient(text);

    // "2.36.9000" of development builds reads well; anything else loses what follows the first two numbers.
    private static (int Major, int Minor) Lenient(string text)
    {
        var parts = text.Split('.', '-');
        return (Number(parts, 0), Number(parts, 1));
    }

    private static int Number(string[] parts, int index) =>
        index < parts.Length && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
