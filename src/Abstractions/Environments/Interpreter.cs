using PyTool.Standards.Markers;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

/// <summary>A Python interpreter as its own process described it.</summary>
public sealed class Interpreter
{
    /// <summary>Absolute path it was found under (not resolved through links).</summary>
    public required string ExecutablePath { get; init; }

    /// <summary><c>sys.executable</c>.</summary>
    public required string SysExecutable { get; init; }

    /// <summary>Executable of the installation behind a virtual environment; equal to <see cref="SysExecutable"/> for an installation.</summary>
    public required string BaseExecutable { get; init; }

    /// <summary><c>sys.prefix</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary><c>sys.base_prefix</c>.</summary>
    public required string BasePrefix { get; init; }

    /// <summary>Directory of the standard library.</summary>
    public required string StandardLibrary { get; init; }

    /// <summary>Lower-case name of the implementation: <c>cpython</c>, <c>pypy</c>, <c>graalpy</c>, <c>pyodide</c>.</summary>
    public required string Implementation { get; init; }

    /// <summary>Full version of the language, for example 3.12.4.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>The values of environment markers.</summary>
    public required MarkerEnvironment Markers { get; init; }

    /// <summary>Compatible wheel tags, best first.</summary>
    public required CompatibleTags Tags { get; init; }

    /// <summary>Its own installation scheme, absolute paths.</summary>
    public required InstallScheme Scheme { get; init; }

    /// <summary>The scheme of virtual environments made from it, relative paths.</summary>
    public required InstallScheme VirtualScheme { get; init; }

    /// <summary>Operating system of downloads and keys: <c>linux</c>, <c>macos</c>, <c>windows</c>, …</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Architecture of downloads and keys: <c>x86_64</c>, <c>aarch64</c>, …</summary>
    public required string Architecture { get; init; }

    /// <summary>C library of downloads and keys: <c>gnu</c>, <c>musl</c> or <c>none</c>.</summary>
    public required string Libc { get; init; }

    /// <summary>Where it was found.</summary>
    public required InterpreterSource Source { get; init; }

    /// <summary>Whether it is a free-threaded build.</summary>
    public bool IsFreeThreaded { get; init; }

    /// <summary>Whether it is a debug build.</summary>
    public bool IsDebug { get; init; }

    /// <summary>Bits of a pointer: 32 or 64.</summary>
    public int PointerBits { get; init; } = 64;

    /// <summary>Whether it is a managed (downloaded) installation or an environment made from one.</summary>
    public bool IsManaged { get; init; }

    /// <summary>Why packages may not be installed into it (PEP 668): the text of the marker file; <see langword="null"/>: they may.</summary>
    public string? ExternallyManaged { get; init; }

    /// <summary>Whether it is the interpreter of a virtual environment.</summary>
    public bool IsVirtualEnvironment => !string.Equals(Prefix, BasePrefix, StringComparison.Ordinal);
}
