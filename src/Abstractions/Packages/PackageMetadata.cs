using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Packages;

/// <summary>What resolution needs to know of one distribution.</summary>
public sealed class PackageMetadata
{
    /// <summary>Name of the distribution.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Whether the version is computed by the build backend (source trees only).</summary>
    public bool IsVersionDynamic { get; init; }

    /// <summary>Requirements, those of extras included (their markers mention the extra), in the order of the metadata.</summary>
    public IReadOnlyList<PackageRequirement> Requirements { get; init; } = [];

    /// <summary>Pythons it can be used with; <see langword="null"/>: not stated.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }

    /// <summary>Extras in the order of the metadata.</summary>
    public IReadOnlyList<ExtraName> ProvidedExtras { get; init; } = [];

    /// <summary>The licence as an SPDX expression (<c>License-Expression</c>, PEP 639) as written; <see langword="null"/>: not stated, or not known (source trees).</summary>
    public string? LicenseExpression { get; init; }

    /// <summary>First line of the older free-text licence field; <see langword="null"/>: not stated. Often the name of a licence, sometimes its title.</summary>
    public string? License { get; init; }

    /// <summary>Classifiers that begin with <c>License ::</c>, in the order of the metadata.</summary>
    public IReadOnlyList<string> LicenseClassifiers { get; init; } = [];

    /// <summary>Dependency groups (PEP 735) with their includes expanded; only for workspace members.</summary>
    public IReadOnlyDictionary<GroupName, IReadOnlyList<PackageRequirement>> Groups { get; init; } = EmptyGroups;

    private static readonly Dictionary<GroupName, IReadOnlyList<PackageRequirement>> EmptyGroups = [];
}
