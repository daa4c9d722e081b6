namespace PyTool.Core.Builds.Distributions;

/// <summary>One thing to build from a source.</summary>
internal enum DistributionKind
{
    Sdist,
    Wheel,

    /// <summary>From the source distribution, not from the tree.</summary>
    WheelFromSdist,
}
