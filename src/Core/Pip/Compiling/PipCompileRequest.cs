using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete.Inputs;
using PyTool.Index.Caching;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip.Compiling;

/// <summary>The requirements that are to be pinned.</summary>
public sealed class PipCompileRequest
{
    /// <summary>Where the requirements stand.</summary>
    public required RequirementSourceList Sources { get; init; }

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: none.</summary>
    public string? Python { get; init; }

    /// <summary>Whether <see cref="Python"/> comes from a settings file or variable, not from the command line.</summary>
    public bool IsPythonConfigured { get; init; }

    /// <summary>Look at the Python of the system only.</summary>
    public bool System { get; init; }

    /// <summary><c>--python-version</c>; <see langword="null"/>: that of the interpreter.</summary>
    public string? PythonVersion { get; init; }

    /// <summary><c>--python-platform</c>; <see langword="null"/>: that of the interpreter.</summary>
    public string? PythonPlatform { get; init; }

    /// <summary>For all platforms and Pythons (<c>--universal</c>).</summary>
    public bool IsUniversal { get; init; }

    /// <summary>Leave dependencies out.</summary>
    public bool NoDependencies { get; init; }

    /// <summary>Absolute path of the output, whose versions are kept; <see langword="null"/>: none.</summary>
    public string? OutputPath { get; init; }

    /// <summary>Whether the digests of direct files are wanted.</summary>
    public bool Hashes { get; init; }

    /// <summary>Packages that are not written.</summary>
    public IReadOnlyCollection<PackageName> Omitted { get; init; } = [];

    /// <summary>Stored answers that are asked for again; <see langword="null"/>: none.</summary>
    public RefreshPolicy? Refresh { get; init; }
}
