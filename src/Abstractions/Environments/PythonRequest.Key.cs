namespace PyTool.Abstractions.Environments;

public sealed partial class PythonRequest
{
    private const string AnySegment = "any";

    private static readonly string[] KnownSystems =
        ["linux", "macos", "darwin", "windows", "freebsd", "openbsd", "netbsd", "dragonfly", "aix", "android", "ios", "emscripten", "illumos", "solaris", "haiku", "pyodide"];

    private static readonly string[] KnownArchitectures =
    [
        "x86_64", "x86_64_v2", "x86_64_v3", "x86_64_v4", "x86", "i386", "i486", "i586", "i686", "amd64", "aarch64", "arm64", "armv5tel", "armv6l", "armv7", "armv7l", "arm",
        "powerpc", "powerpc64", "powerpc64le", "ppc64", "ppc64le", "s390x", "riscv64", "riscv64gc", "riscv32", "loongarch64", "wasm32", "sparc64", "mips", "mips64",
    ];

    private static readonly string[] KnownLibcs = ["gnu", "gnueabi", "gnueabihf", "musl", "musleabi", "musleabihf", "none", "msvc"];

    // Segments come in the order implementation, version, system, architecture, library; each may be left out, as long as two or more are there.
    private static PythonRequest? ParseKey(string value)
    {
        var segments = value.ToLowerInvariant().Split('-');
        if (segments.Length is < 2 or > 5)
        {
            return null;
        }

        var found = new string?[5];
        PythonVersionRequest? version = null;
        var place = 0;
        foreach (var segment in segments)
        {
            while (place < 5 && !Fits(place, segment, ref version))
            {
                place++;
            }

            if (place == 5)
            {
                return null;
            }

            found[place++] = segment;
        }

        return new PythonRequest
        {
            Kind = PythonRequestKind.Key,
            Implementation = found[0] is null or AnySegment ? null : LongName(found[0]!),
            Version = version,
            OperatingSystem = Segment(found[2]) is "darwin" ? "macos" : Segment(found[2]),
            Architecture = CanonicalArchitecture(Segment(found[3])),
            Libc = Segment(found[4]),
        };
    }

    private static bool Fits(int place, string segment, ref PythonVersionRequest? version)
    {
        if (segment == AnySegment)
        {
            return true;
        }

        switch (place)
        {
            case 0:
                return LongName(segment) is not null;
            case 1:
                version = PythonVersionRequest.TryParse(segment);
                return version is not null;
            case 2:
                return Array.IndexOf(KnownSystems, segment) >= 0;
            case 3:
                return Array.IndexOf(KnownArchitectures, segment) >= 0;
            default:
                return Array.IndexOf(KnownLibcs, segment) >= 0;
        }
    }

    private static string? Segment(string? segment) => segment is AnySegment ? null : segment;

    private static string? LongName(string name)
    {
        foreach (var pair in Implementations)
        {
            if (string.Equals(pair[0], name, StringComparison.Ordinal))
            {
                return pair[1];
            }
        }

        return null;
    }

    private static string? CanonicalArchitecture(string? architecture) => architecture switch
    {
        "amd64" => "x86_64",
        "arm64" => "aarch64",
        "i386" or "i486" or "i586" or "i686" => "x86",
        "ppc64" => "powerpc64",
        "ppc64le" => "powerpc64le",
        "riscv64gc" => "riscv64",
        _ => architecture,
    };
}
