namespace PyTool.Abstractions.Resolution;

/// <summary>What a proof speaks of.</summary>
public enum DerivationPackageKind
{
    /// <summary>The request.</summary>
    Root,

    /// <summary>The Pythons that the result must serve.</summary>
    TargetPython,

    /// <summary>The interpreter at hand.</summary>
    InstalledPython,

    /// <summary>A distribution.</summary>
    Package,

    /// <summary>A proxy: a distribution under a marker, an extra or a group. Not shown.</summary>
    Proxy,
}
