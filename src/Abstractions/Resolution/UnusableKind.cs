namespace PyTool.Abstractions.Resolution;

/// <summary>Kinds of reasons against a package, a release or a file.</summary>
public enum UnusableKind
{
    /// <summary>A policy plugin forbids it; the detail says why.</summary>
    Policy,

    /// <summary>No index has the package.</summary>
    NotFound,

    /// <summary>The network is not to be used, and the cache does not have it.</summary>
    Offline,

    /// <summary>There is no index to ask.</summary>
    NoIndex,

    /// <summary>The index refuses to answer (401, 403).</summary>
    Unauthorized,

    /// <summary>Uploaded after the cut-off date. Treated as if it did not exist.</summary>
    ExcludeNewer,

    /// <summary>Building is forbidden and this is a source distribution.</summary>
    NoBuild,

    /// <summary>Wheels are forbidden and this is one.</summary>
    NoBinary,

    /// <summary>A source distribution whose name is not that of PEP 625 (<c>.tar.gz</c> or <c>.zip</c>).</summary>
    LegacySourceDistribution,

    /// <summary>The metadata cannot be read.</summary>
    InvalidMetadata,

    /// <summary>The metadata contradicts the file name.</summary>
    InconsistentMetadata,

    /// <summary>The content of a file is not what it should be.</summary>
    InvalidStructure,

    /// <summary>The build failed.</summary>
    BuildFailed,

    /// <summary>It is yanked.</summary>
    Yanked,

    /// <summary>No wheel fits the Pythons or platforms asked for, and there is no usable source distribution.</summary>
    NoMatchingWheel,

    /// <summary>No wheel for a required environment.</summary>
    MissingPlatform,

    /// <summary>It needs another Python.</summary>
    RequiresPython,

    /// <summary>It has requirements that contradict themselves.</summary>
    ImpossibleRequirement,

    /// <summary>The digest policy rules it out.</summary>
    HashPolicy,
}
