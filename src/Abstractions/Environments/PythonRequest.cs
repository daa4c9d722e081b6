using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

/// <summary>What somebody asked for with <c>--python</c>, <c>UV_PYTHON</c> or a version file.</summary>
public sealed partial class PythonRequest
{
    /// <summary>The default interpreter.</summary>
    public static PythonRequest Default { get; } = new() { Kind = PythonRequestKind.Default };

    /// <summary>Any interpreter, also pre-releases and other implementations.</summary>
    public static PythonRequest Any { get; } = new() { Kind = PythonRequestKind.Any };

    /// <summary>The form of the request.</summary>
    public required PythonRequestKind Kind { get; init; }

    /// <summary>Lower-case long name of the implementation (<c>cpython</c>, <c>pypy</c>, <c>graalpy</c>, <c>pyodide</c>); <see langword="null"/>: not said.</summary>
    public string? Implementation { get; init; }

    /// <summary>The version part; <see langword="null"/>: not said.</summary>
    public PythonVersionRequest? Version { get; init; }

    /// <summary>Absolute path of a directory or file; <see langword="null"/> for other kinds.</summary>
    public string? Path { get; init; }

    /// <summary>Name of an executable, or a path as it was written; <see langword="null"/> for other kinds.</summary>
    public string? Text { get; init; }

    /// <summary>Operating system of a key, for example <c>linux</c> or <c>macos</c>; <see langword="null"/>: any.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Architecture of a key, for example <c>x86_64</c> or <c>x86_64_v3</c>; <see langword="null"/>: any.</summary>
    public string? Architecture { get; init; }

    /// <summary>C library of a key: <c>gnu</c>, <c>musl</c>, <c>none</c>, …; <see langword="null"/>: any.</summary>
    public string? Libc { get; init; }

    /// <summary>Whether the request names a file or directory, so that nothing is searched.</summary>
    public bool IsPath => Kind is PythonRequestKind.Directory or PythonRequestKind.File;

    /// <summary>The request that a <c>requires-python</c> makes.</summary>
    /// <param name="specifiers">The range; an empty one is the default request.</param>
    /// <returns>A request for a version in the range.</returns>
    public static PythonRequest FromSpecifiers(VersionSpecifiers specifiers)
    {
        ArgumentNullException.ThrowIfNull(specifiers);
        return specifiers.Count == 0
            ? Default
            : new PythonRequest { Kind = PythonRequestKind.Version, Version = new PythonVersionRequest { Range = specifiers } };
    }

    /// <summary>The request for one version, as far as it is written.</summary>
    /// <param name="version">One to three numbers, or a pre-release.</param>
    /// <returns>The request.</returns>
    public static PythonRequest FromVersion(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new PythonRequest { Kind = PythonRequestKind.Version, Version = new PythonVersionRequest { Version = version } };
    }
}
