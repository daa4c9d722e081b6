namespace PyTool.Standards.Versions;

/// <summary>The kind of a pre-release segment (PEP 440), in the order in which the kinds compare.</summary>
public enum PreReleaseKind
{
    /// <summary>No pre-release segment.</summary>
    None = 0,

    /// <summary>Alpha, printed <c>a</c>.</summary>
    Alpha = 1,

    /// <summary>Beta, printed <c>b</c>.</summary>
    Beta = 2,

    /// <summary>Release candidate, printed <c>rc</c>.</summary>
    ReleaseCandidate = 3,
}
