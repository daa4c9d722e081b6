using PyTool.Standards.Names;

namespace PyTool.Core.Explanations;

/// <summary>Why a package has the versions it has.</summary>
public sealed class WhyResult
{
    /// <summary>The package.</summary>
    public required PackageName Package { get; init; }

    /// <summary>Its versions, one for each that some environment uses; ascending.</summary>
    public required IReadOnlyList<ChosenVersion> Versions { get; init; }

    /// <summary>Constraints and overrides of the project that concern it, as written.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Ids of the resolver plugins, outermost first.</summary>
    public required IReadOnlyList<string> DecidedBy { get; init; }
}
