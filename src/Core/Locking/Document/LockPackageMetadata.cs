using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Document;

/// <summary>Metadata of a package at the time of locking.</summary>
public sealed class LockPackageMetadata
{
    /// <summary>Requirements, sorted.</summary>
    public IReadOnlyList<LockRequirement> RequiresDist { get; init; } = [];

    /// <summary>Extras, in the order of the metadata.</summary>
    public IReadOnlyList<ExtraName> ProvidesExtras { get; init; } = [];

    /// <summary>Dependency groups, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>> RequiresDev { get; init; } = [];

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => RequiresDist.Count == 0 && ProvidesExtras.Count == 0 && RequiresDev.Count == 0;
}
