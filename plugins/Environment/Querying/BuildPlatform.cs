namespace PyTool.Plugins.Environments.Querying;

/// <summary>The platform an interpreter was built for, from <c>sysconfig.get_platform()</c> and its C library.</summary>
internal sealed class BuildPlatform
{
    public required string OperatingSystem { get; init; }

    public required string Architecture { get; init; }

    public required string Libc { get; init; }

    public static BuildPlatform Parse(InterpreterInfo info)
    {
        // linux-x86_64, macosx-11.0-arm64, win-amd64, win32, freebsd-14.0-release-amd64
        var text = info.BuildPlatform;
        var first = text.IndexOf('-', StringComparison.Ordinal);
        var last = text.LastIndexOf('-');
        var system = first < 0 ? text : text[..first];
        var machine = last < 0 ? info.PlatformMachine : text[(last + 1)..];
        return new BuildPlatform
        {
            OperatingSystem = system switch
            {
                "macosx" => "macos",
                "win" or "win32" or "mingw" => "windows",
                _ => system,
            },
            Architecture = system == "win32" ? "x86" : Canonical(machine, info.PointerBits),
            Libc = system != "linux" ? "none" : info.LibcName == "musl" ? "musl" : Gnu(machine),
        };
    }

    private static string Gnu(string machine) => machine is "armv7l" or "armv6l" ? "gnueabihf" : "gnu";

    private static string Canonical(string machine, int pointerBits) => machine switch
    {
        // A 32-bit interpreter on a 64-bit kernel reports the kernel's machine.
        "x86_64" or "amd64" => pointerBits == 32 ? "x86" : "x86_64",
        "aarch64" or "arm64" => pointerBits == 32 ? "armv7" : "aarch64",
        "universal2" => "aarch64",
        "i386" or "i486" or "i586" or "i686" => "x86",
        "armv7l" => "armv7",
        "ppc64le" => "powerpc64le",
        "ppc64" => "powerpc64",
        _ => machine,
    };
}
