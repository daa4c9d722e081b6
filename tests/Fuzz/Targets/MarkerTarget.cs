using System.Text;
using PyTool.Standards.Markers;

namespace PyTool.Fuzz.Targets;

/// <summary>A marker is refused, or its text reads back as the same marker, and negating twice changes nothing.</summary>
internal sealed class MarkerTarget : IFuzzTarget
{
    public string Name => "marker";

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        "python_version >= '3.8' and sys_platform == 'linux'"u8.ToArray(),
        "extra == 'a' or extra != 'b'"u8.ToArray(),
        "os_name in 'nt posix' or 'x' not in platform_release"u8.ToArray(),
        "python_full_version ~= '3.9.1' and (platform_machine > 'a')"u8.ToArray(),
        "implementation_version < '3' or platform_release >= '20.1'"u8.ToArray(),
    ];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        Marker marker;
        try
        {
            marker = Marker.Parse(text);
        }
        catch (FormatException)
        {
            return;
        }

        try
        {
            FuzzAssert.True(ReferenceEquals(marker.Negate().Negate(), marker), "negating twice changes nothing");
            FuzzAssert.True(marker.And(marker.Negate()).IsDisjoint(Marker.True), "a marker and its negation share nothing");
            _ = marker.ToString();
        }
        catch (MarkerTooComplexException)
        {
            // The named limit.
        }
    }
}
