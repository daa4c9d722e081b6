using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

/// <summary>A managed installation on disk.</summary>
public sealed class ManagedInterpreter
{
    /// <summary>Name of its directory: <c>cpython-3.12.11-linux-x86_64-gnu</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Absolute path of its directory.</summary>
    public required string RootPath { get; init; }

    /// <summary>Absolute path of its interpreter.</summary>
    public required string ExecutablePath { get; init; }

    /// <summary>Lower-case long name of the implementation.</summary>
    public required string Implementation { get; init; }

    /// <summary>Full version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Empty, or <c>freethreaded</c>, <c>debug</c>, <c>freethreaded+debug</c>.</summary>
    public string Variant { get; init; } = "";

    /// <summary>Tag of the build; empty when it is not known.</summary>
    public string Build { get; init; } = "";
}
