using System.Runtime.InteropServices;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>The system's libzstd, loaded when it is there. Its streaming interface has been stable since 1.0.</summary>
internal sealed unsafe class ZstandardLibrary
{
    private static readonly string[] Names = ["libzstd.so.1", "libzstd.so", "libzstd.1.dylib", "libzstd.dylib", "zstd.dll", "libzstd.dll"];

    private readonly nint _create;
    private readonly nint _free;
    private readonly nint _decompress;
    private readonly nint _isError;

    private ZstandardLibrary(nint handle)
    {
        _create = NativeLibrary.GetExport(handle, "ZSTD_createDStream");
        _free = NativeLibrary.GetExport(handle, "ZSTD_freeDStream");
        _decompress = NativeLibrary.GetExport(handle, "ZSTD_decompressStream");
        _isError = NativeLibrary.GetExport(handle, "ZSTD_isError");
    }

    /// <summary>Loads the library.</summary>
    /// <returns>The library; <see langword="null"/> when the machine has none.</returns>
    public static ZstandardLibrary? TryLoad()
    {
        foreach (var name in Names)
        {
            // System directories only: a file of that name in the working directory is not what is meant.
            if (NativeLibrary.TryLoad(name, typeof(ZstandardLibrary).Assembly, DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories, out var handle))
            {
                return new ZstandardLibrary(handle);
            }
        }

        return null;
    }

    public nint Create() => ((delegate* unmanaged<nint>)_create)();

    public void Free(nint stream) => ((delegate* unmanaged<nint, nuint>)_free)(stream);

    public nuint Decompress(nint stream, ZstandardBuffer* output, ZstandardBuffer* input) =>
        ((delegate* unmanaged<nint, ZstandardBuffer*, ZstandardBuffer*, nuint>)_decompress)(stream, output, input);

    public bool IsError(nuint code) => ((delegate* unmanaged<nuint, uint>)_isError)(code) != 0;
}
