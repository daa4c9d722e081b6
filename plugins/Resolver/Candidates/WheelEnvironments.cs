using System.Globalization;
using PyTool.Standards.Filenames;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>The environments in which a wheel can be installed, from its platform and Python tags.</summary>
internal static partial class WheelEnvironments
{
    public static Marker Of(WheelFilename wheel)
    {
        var platforms = Marker.False;
        foreach (var tag in wheel.PlatformTags)
        {
            platforms = tag is "any" ? Marker.True : platforms.Or(OfPlatform(tag));
        }

        return OfPythons(wheel) is { } pythons ? platforms.And(pythons) : platforms;
    }

    // null: a tag says nothing about versions, so only the platform counts.
    private static Marker? OfPythons(WheelFilename wheel)
    {
        var isStable = false;
        foreach (var abi in wheel.AbiTags)
        {
            isStable |= abi is "abi3" or "abi3t";
        }

        var pythons = Marker.False;
        foreach (var tag in wheel.PythonTags)
        {
            if (OfPython(tag, isStable) is not { } python)
            {
                return null;
            }

            pythons = pythons.Or(python);
        }

        return pythons;
    }

    private static Marker? OfPython(string tag, bool isStable)
    {
        var digits = tag.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 0 || tag.AsSpan(digits).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        var implementation = tag.AsSpan(0, digits) switch
        {
            "py" => "",
            "cp" => "CPython",
            "pp" => "PyPy",
            "graalpy" => "GraalPy",
            "pyston" => "Pyston",
            _ => null,
        };
        if (implementation is null)
        {
            return null;
        }

        var minor = tag.Length == digits + 1 ? "" : string.Concat(".", tag.AsSpan(digits + 1));
        var version = tag[digits] + minor;
        var marker = Marker.Parse(isStable ? $"python_version >= '{version}'" : $"python_version == '{version}.*'");
        return implementation.Length == 0 ? marker : marker.And(Marker.Equal(MarkerKey.PlatformPythonImplementation, implementation));
    }

    private static Marker OfPlatform(string tag)
    {
        if (tag.StartsWith("macosx", StringComparison.Ordinal))
        {
            return OfMac(tag);
        }

        if (tag.StartsWith("win", StringComparison.Ordinal))
        {
            return On("win32", tag switch { "win32" => "x86", "win_amd64" => "AMD64", "win_arm64" => "ARM64", _ => null });
        }

        if (tag.StartsWith("android", StringComparison.Ordinal))
        {
            return On("android", AndroidMachine(tag));
        }

        return On("linux", LinuxMachine(tag));
    }

    private static Marker On(string system, string? machine) => machine is null
        ? Marker.False
        : Marker.Equal(MarkerKey.SysPlatform, system).And(Marker.Equal(MarkerKey.PlatformMachine, machine));

    private static string? LinuxMachine(string tag)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["manylinux1_", "manylinux2010_", "manylinux2014_", "linux_"])
        {
            if (tag.Length > prefix.Length && tag.StartsWith(prefix, StringComparison.Ordinal))
            {
                return tag[prefix.Length..];
            }
        }

        foreach (var prefix in (ReadOnlySpan<string>)["manylinux_", "musllinux_"])
        {
            if (tag.StartsWith(prefix, StringComparison.Ordinal) && Numbers(tag.AsSpan(prefix.Length), 2, out _, out _, out var rest) && !rest.IsEmpty)
            {
                return rest.ToString();
            }
        }

        return null;
    }

    private static string? AndroidMachine(string tag) =>
        !tag.StartsWith("android_", StringComparison.Ordinal) || !Numbers(tag.AsSpan("android_".Length), 1, out _, out _, out var abi)
            ? null
            : abi switch { "arm64_v8a" => "aarch64", "armeabi_v7a" => "armv7l", "x86" => "i686", "x86_64" => "x86_64", _ => null };

    // Reads one or two numbers, each followed by an underscore.
    private static bool Numbers(ReadOnlySpan<char> text, int count, out int first, out int second, out ReadOnlySpan<char> rest)
    {
        first = second = 0;
        rest = text;
        for (var i = 0; i < count; i++)
        {
            var end = rest.IndexOf('_');
            if (end < 1 || !int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            (first, second) = i == 0 ? (number, 0) : (first, number);
            rest = rest[(end + 1)..];
        }

        return true;
    }
}
