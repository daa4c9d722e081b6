using System.Runtime.InteropServices;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary><c>struct rlimit</c> of 64-bit systems.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ResourceLimit
{
    public ulong Soft;
    public ulong Hard;
}
