using PyTool.Standards.Markers;
using PyTool.Standards.Tags;

namespace PyTool.Abstractions.Resolution;

/// <summary>One environment to solve for.</summary>
public sealed class ConcreteEnvironment
{
    /// <summary>Values of markers.</summary>
    public required MarkerEnvironment Markers { get; init; }

    /// <summary>Compatible wheel tags; <see langword="null"/>: every wheel counts.</summary>
    public CompatibleTags? Tags { get; init; }
}
