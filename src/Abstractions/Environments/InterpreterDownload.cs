using PyTool.Abstractions.Artifacts;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

/// <summary>An interpreter that can be downloaded.</summary>
public sealed class InterpreterDownload
{
    /// <summary>Name of the installation: <c>cpython-3.12.11-linux-x86_64-gnu</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Lower-case long name of the implementation.</summary>
    public required string Implementation { get; init; }

    /// <summary>Full version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Empty, or <c>freethreaded</c>, <c>debug</c>, <c>freethreaded+debug</c>.</summary>
    public string Variant { get; init; } = "";

    /// <summary>Operating system, as in keys.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Architecture, as in keys.</summary>
    public required string Architecture { get; init; }

    /// <summary>C library, as in keys.</summary>
    public required string Libc { get; init; }

    /// <summary>Tag of the build; empty when it has none.</summary>
    public string Build { get; init; } = "";

    /// <summary>Where it can be had, to be tried in order; all are the same file.</summary>
    public required IReadOnlyList<Artifact> Sources { get; init; }
}
