using PyTool.Standards.Versions;

namespace PyTool.Core.Pythons;

/// <summary>A Python of the list.</summary>
public sealed class PythonListEntry
{
    /// <summary>Name of such installations: <c>cpython-3.12.11-linux-x86_64-gnu</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Lower-case long name of the implementation.</summary>
    public required string Implementation { get; init; }

    /// <summary>Full version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Empty, or <c>freethreaded</c>, <c>debug</c>, <c>freethreaded+debug</c>.</summary>
    public required string Variant { get; init; }

    /// <summary>Operating system, as in keys.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Architecture, as in keys.</summary>
    public required string Architecture { get; init; }

    /// <summary>C library, as in keys.</summary>
    public required string Libc { get; init; }

    /// <summary>Absolute path of the interpreter; <see langword="null"/>: it can be downloaded.</summary>
    public string? Path { get; init; }

    /// <summary>Text of the link at <see cref="Path"/>; <see langword="null"/>: it is none.</summary>
    public string? Link { get; init; }

    /// <summary>Where it can be had; <see langword="null"/>: it is installed.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it was installed by the tool.</summary>
    public bool IsManaged { get; init; }
}
