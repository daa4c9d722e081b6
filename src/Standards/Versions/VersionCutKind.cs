namespace PyTool.Standards.Versions;

/// <summary>Where a <see cref="VersionCut"/> lies relative to its version, in ascending order.</summary>
public enum VersionCutKind
{
    /// <summary>Below the version and below all its pre-releases and development releases: the end of <c>&lt;1.0</c>.</summary>
    BeforeRelease = 0,

    /// <summary>Just below the version.</summary>
    Before = 1,

    /// <summary>Just above the version, below its local versions.</summary>
    After = 2,

    /// <summary>Above the version and all its local versions: the end of <c>==1.0</c> and <c>&lt;=1.0</c>.</summary>
    AfterLocals = 3,

    /// <summary>Above the version, its local versions and its post-releases: the start of <c>&gt;1.0</c>.</summary>
    AfterPosts = 4,
}
