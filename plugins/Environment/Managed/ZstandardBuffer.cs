using System.Runtime.InteropServices;

namespace PyTool.Plugins.Environments.Managed;

/// <summary><c>ZSTD_inBuffer</c> and <c>ZSTD_outBuffer</c>, which are laid out alike.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ZstandardBuffer
{
    public byte* Start;
    public nuint Size;
    public nuint Position;
}
