using System.Globalization;
using PyTool.Standards.Filenames;
using PyTool.Standards.Markers;

namespace PyTool.Standards.Tags;

/// <summary>What the tags of wheels say as markers: where a wheel can be used, and where it surely cannot.</summary>
public static class WheelMarkers
{
    /// <summary>
    /// The environments that a wheel is for: one of its platforms and one of its Pythons. Platforms that markers cannot tell count as
    /// nowhere, an unknown Python tag as every Python.
    /// </summary>
    /// <param name="wheel">The wheel.</param>
    /// <returns>The marker.</returns>
    public static Marker Implied(WheelFilename wheel)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        return ImpliedPlatforms(wheel).And(ImpliedPythons(wheel));
    }

    /// <summary>
    /// Whether no platform of a wheel can occur where a marker holds, so that a lock may leave it out. Asks for less than
    /// <see cref="Implied"/>: an operating system or architecture counts only if all platform tags share it.
    /// </summary>
    /// <param name="wheel">The wheel.</param>
    /// <param name="marker">Where the package is needed.</param>
    /// <returns>Whether the wheel is of no use there.</returns>
    public static bool IsUnreachable(WheelFilename wheel, Marker marker)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        ArgumentNullException.ThrowIfNull(marker);
        if (wheel.IsAnyPlatform)
        {
            return false;
        }

        var system = Shared(wheel, PlatformTagParts.System);
        var machine = Shared(wheel, PlatformTagParts.Architecture);
        var machines = machine is null ? Marker.True : AnyMachine(PlatformTagParts.Machines(machine));
        if (system is not null && marker.IsDisjoint(SystemMarker(system).And(machines)))
        {
            return true;
        }

        return machine is not null && marker.IsDisjoint(machines);
    }

    private static Marker SystemMarker(string system)
    {
        var marker = Marker.Equal(MarkerKey.SysPlatform, system);
        return system switch
        {
            "win32" => Marker.Equal(MarkerKey.OsName, "nt").And(marker),
            "android" => marker,
            _ => Marker.Equal(MarkerKey.OsName, "posix").And(marker),
        };
    }

    private static Marker AnyMachine(IReadOnlyList<string> machines)
    {
        var marker = Marker.False;
        foreach (var machine in machines)
        {
            marker = marker.Or(Marker.Equal(MarkerKey.PlatformMachine, machine));
        }

        return marker;
    }

    // The one answer that all platform tags give, or null.
    private static string? Shared(WheelFilename wheel, Func<string, string?> question)
    {
        string? shared = null;
        foreach (var tag in wheel.PlatformTags)
        {
            if (question(tag) is not { } answer || (shared is not null && !string.Equals(shared, answer, StringComparison.Ordinal)))
            {
                return null;
            }

            shared = answer;
        }

        return shared;
    }

    private static Marker ImpliedPlatforms(WheelFilename wheel)
    {
        var place = Marker.False;
        foreach (var tag in wheel.PlatformTags)
        {
            if (tag is "any")
            {
                return Marker.True;
            }

            if (PlatformTagParts.System(tag) is not { } system)
            {
                continue;
            }

            var here = Marker.Equal(MarkerKey.SysPlatform, system);
            if (system is "darwin")
            {
                foreach (var (machine, release) in PlatformTagParts.MacMachines(tag))
                {
                    var since = Marker.Parse(string.Create(CultureInfo.InvariantCulture, $"platform_release >= '{release}'"));
                    place = place.Or(here.And(Marker.Equal(MarkerKey.PlatformMachine, machine)).And(since));
                }
            }
            else if (PlatformTagParts.Machine(tag) is { } machine)
            {
                place = place.Or(here.And(Marker.Equal(MarkerKey.PlatformMachine, machine)));
            }
        }

        return place;
    }

    private static Marker ImpliedPythons(WheelFilename wheel)
    {
        var stable = wheel.AbiTags.Any(a => a is "abi3" or "abi3t");
        var language = Marker.False;
        foreach (var tag in wheel.PythonTags)
        {
            if (PythonTagParts.TryParse(tag, out var implementation, out var version))
            {
                var marker = Marker.Parse(stable ? $"python_version >= '{version}'" : $"python_version == '{version}.*'");
                language = language.Or(implementation is null ? marker
                    : marker.And(Marker.Equal(MarkerKey.PlatformPythonImplementation, implementation)));
            }
            else
            {
                return Marker.True;
            }
        }

        return language;
    }
}
