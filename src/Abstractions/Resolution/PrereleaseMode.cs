namespace PyTool.Abstractions.Resolution;

/// <summary>When pre-releases are taken.</summary>
public enum PrereleaseMode
{
    /// <summary>Only when no other version of the range exists.</summary>
    IfNecessary,

    /// <summary>Only for packages whose requirement names a pre-release.</summary>
    Explicit,

    /// <summary>Like any other version.</summary>
    Allow,

    /// <summary>Never.</summary>
    Disallow,
}
