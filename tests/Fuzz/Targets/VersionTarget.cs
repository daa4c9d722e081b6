using System.Text;
using PyTool.Standards.Versions;

namespace PyTool.Fuzz.Targets;

/// <summary>A version is refused, or its text reads back as an equal version.</summary>
internal sealed class VersionTarget : IFuzzTarget
{
    public string Name => "version";

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        "1.0"u8.ToArray(),
        "1!2.3.4a5.post6.dev7+local.8"u8.ToArray(),
        "v1.0-1"u8.ToArray(),
        "1.0rc"u8.ToArray(),
        "2.0.dev0"u8.ToArray(),
    ];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (!PyVersion.TryParse(text, out var version))
        {
            return;
        }

        var again = PyVersion.Parse(version.ToString());
        FuzzAssert.True(again.CompareTo(version) == 0 && again.Equals(version) && again.GetHashCode() == version.GetHashCode(), "print and parse give an equal version");
    }
}
