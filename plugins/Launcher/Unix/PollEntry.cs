using System.Runtime.InteropServices;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary><c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public const short Readable = 1;

    public int Descriptor;
    public short Wanted;
    public short Happened;
}
