using PyTool.Abstractions.Environments;
using PyTool.Core.Installation.Execution;

namespace PyTool.Core.EphemeralEnvironments;

/// <summary>An environment in the cache: it may be used and read, never changed.</summary>
public sealed class EphemeralEnvironment
{
    /// <summary>What it holds.</summary>
    public required EnvironmentSnapshot Snapshot { get; init; }

    /// <summary>Its places.</summary>
    public EnvironmentLayout Layout => Snapshot.Layout;

    /// <summary>What was done for it; nothing when it was there already.</summary>
    public InstallReport Report { get; init; } = new();
}
