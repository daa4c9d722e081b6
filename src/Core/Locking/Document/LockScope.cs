using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Locking.Document;

/// <summary>The package whose requirements an override or exclusion is about.</summary>
public sealed class LockScope
{
    /// <summary>Its name.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The only version; <see langword="null"/>: all.</summary>
    public PyVersion? Version { get; init; }
}
