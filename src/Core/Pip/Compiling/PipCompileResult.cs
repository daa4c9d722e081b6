using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete;
using PyTool.Standards.Pythons;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Sessions;

namespace PyTool.Core.Pip.Compiling;

/// <summary>Pinned requirements.</summary>
public sealed class PipCompileResult
{
    /// <summary>The packages, in the order of the output.</summary>
    public required IReadOnlyList<CompiledPackage> Packages { get; init; }

    /// <summary>What was resolved for.</summary>
    public required ConcreteTarget Target { get; init; }

    /// <summary>The Pythons.</summary>
    public required RequiresPython Pythons { get; init; }

    /// <summary>The number of packages, those that are not written included.</summary>
    public required int Count { get; init; }

    /// <summary>Names of the packages that were left out, sorted.</summary>
    public IReadOnlyList<Standards.Names.PackageName> Omitted { get; init; } = [];

    /// <summary>The settings with the options of the files.</summary>
    public required CommandSession Session { get; init; }

    /// <summary>Options of the files.</summary>
    public required RequirementsFile Options { get; init; }

    /// <summary>For all platforms.</summary>
    public bool IsUniversal { get; init; }
}
