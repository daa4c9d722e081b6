using System.Runtime.InteropServices;

namespace PyTool.Plugins.Environments;

/// <summary>The platform as a value: names of downloads and keys, and how files are laid out.</summary>
internal sealed class HostPlatform
{
    /// <summary><c>linux</c>, <c>macos</c> or <c>windows</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary><c>x86_64</c>, <c>aarch64</c>, <c>x86</c>, …</summary>
    public required string Architecture { get; init; }

    /// <summary><c>gnu</c>, <c>musl</c> or <c>none</c>.</summary>
    public required string Libc { get; init; }

    public bool Is64Bit { get; init; } = true;

    public bool IsWindows => OperatingSystem == "windows";

    public bool IsMac => OperatingSystem == "macos";

    public char ListSeparator => IsWindows ? ';' : ':';

    public string ScriptsName => IsWindows ? "Scripts" : "bin";

    public string ExecutableSuffix => IsWindows ? ".exe" : "";

    public static HostPlatform Current(IReadOnlyDictionary<string, string> variables)
    {
        var system = System.OperatingSystem.IsWindows() ? "windows" : System.OperatingSystem.IsMacOS() ? "macos" : "linux";
        return new HostPlatform
        {
            OperatingSystem = system,
            Architecture = NameOf(RuntimeInformation.OSArchitecture),
            Libc = system != "linux" ? "none" : variables.TryGetValue("UV_LIBC", out var libc) && libc.Length > 0 ? libc : FindLibc(),
            Is64Bit = Environment.Is64BitOperatingSystem,
        };
    }

    /// <summary>The interpreter of a virtual environment or conda prefix, as a path relative to its root; several in order of preference.</summary>
    public IReadOnlyList<string> EnvironmentPythons => IsWindows
        ? [@"Scripts\python.exe", @"bin\python.exe", "python.exe"]
        : ["bin/python", "bin/python3"];

    private static string NameOf(Architecture architecture) => architecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "x86_64",
        System.Runtime.InteropServices.Architecture.Arm64 => "aarch64",
        System.Runtime.InteropServices.Architecture.X86 => "x86",
        System.Runtime.InteropServices.Architecture.Arm => "armv7",
        System.Runtime.InteropServices.Architecture.Ppc64le => "powerpc64le",
        System.Runtime.InteropServices.Architecture.S390x => "s390x",
        System.Runtime.InteropServices.Architecture.RiscV64 => "riscv64",
        System.Runtime.InteropServices.Architecture.LoongArch64 => "loongarch64",
        _ => architecture.ToString().ToLowerInvariant(),
    };

    private static string FindLibc()
    {
        // The loader of musl is named after it; where both exist, the one that runs the system's shell would decide, and that is glibc's.
        var hasMusl = Directory.Exists("/lib") && Directory.EnumerateFiles("/lib", "ld-musl-*").Any();
        var hasGlibc = File.Exists("/lib64/ld-linux-x86-64.so.2") || File.Exists("/lib/ld-linux-aarch64.so.1") || File.Exists("/lib/ld-linux-armhf.so.3")
            || File.Exists("/lib/ld64.so.1") || File.Exists("/lib64/ld64.so.2");
        return hasMusl && !hasGlibc ? "musl" : "gnu";
    }
}
