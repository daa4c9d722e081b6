namespace PyTool.Abstractions.Environments;

/// <summary>How a distribution is recorded in an environment.</summary>
public enum InstalledKind
{
    /// <summary>A <c>.dist-info</c> directory (PEP 376).</summary>
    DistInfo,

    /// <summary>An <c>.egg-info</c> directory.</summary>
    EggInfoDirectory,

    /// <summary>A single <c>.egg-info</c> file (distutils).</summary>
    EggInfoFile,

    /// <summary>An <c>.egg-link</c> (legacy editable).</summary>
    LegacyEditable,
}
