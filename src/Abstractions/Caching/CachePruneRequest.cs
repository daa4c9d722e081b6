namespace PyTool.Abstractions.Caching;

/// <summary>What is to be pruned.</summary>
public sealed class CachePruneRequest
{
    /// <summary>Also remove what is cheap to download again, and keep what was built. Default: no.</summary>
    public bool ForContinuousIntegration { get; init; }

    /// <summary>Do not wait for other processes. Default: wait.</summary>
    public bool Force { get; init; }
}
