using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Explanations;

/// <summary>Why a version is not chosen.</summary>
public sealed class WhyNotResult
{
    /// <summary>The package.</summary>
    public required PackageName Package { get; init; }

    /// <summary>The versions in use, ascending; empty: the package is not used.</summary>
    public required IReadOnlyList<PyVersion> Chosen { get; init; }

    /// <summary>Whether what was asked about is chosen already.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>The answer.</summary>
    public required RefusedVersion Answer { get; init; }
}
