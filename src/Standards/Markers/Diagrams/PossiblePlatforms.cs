using PyTool.Standards.Markers.Reading;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>Which values of <c>os_name</c>, <c>sys_platform</c> and <c>platform_system</c> never occur together.</summary>
internal static class PossiblePlatforms
{
    private static readonly string[] Systems = ["FreeBSD", "NetBSD", "OpenBSD", "SunOS", "iOS", "iPadOS"];

    private static readonly string[] Platforms = ["aix", "android", "emscripten", "ios", "linux", "darwin", "win32", "cygwin", "wasi"];

    private static readonly (string Name, string Platform)[] Names = [("nt", "linux"), ("nt", "darwin"), ("nt", "ios"), ("posix", "win32")];

    public static Marker Build(MarkerTable table)
    {
        var operation = table.Begin();
        var impossible = Marker.False;
        void Exclude(MarkerKey key, string value, string platform) => impossible = operation.Or(
            impossible,
            operation.And(table.Equal(key, value), table.Equal(MarkerKey.SysPlatform, platform)));

        foreach (var (name, platform) in Names)
        {
            Exclude(MarkerKey.OsName, name, platform);
        }

        foreach (var system in Systems)
        {
            foreach (var platform in Platforms)
            {
                if (platform != "ios" || system is not ("iOS" or "iPadOS"))
                {
                    Exclude(MarkerKey.PlatformSystem, system, platform);
                }
            }
        }

        table.End(operation);
        return impossible.Negation;
    }
}
