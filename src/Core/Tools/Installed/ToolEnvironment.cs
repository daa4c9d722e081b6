using PyTool.Abstractions.Environments;

namespace PyTool.Core.Tools.Installed;

/// <summary>The environment of an installed tool as it was found.</summary>
public sealed class ToolEnvironment
{
    /// <summary>What it holds; <see langword="null"/>: it cannot be used.</summary>
    public EnvironmentSnapshot? Snapshot { get; init; }

    /// <summary>Why it cannot be used; <see langword="null"/>: it can, or is not there.</summary>
    public string? Damage { get; init; }
}
