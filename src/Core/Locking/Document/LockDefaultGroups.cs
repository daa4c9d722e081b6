using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Document;

/// <summary>Groups that are installed when none is named, where they are not the usual ones.</summary>
public sealed class LockDefaultGroups : IEquatable<LockDefaultGroups>
{
    /// <summary>Every group.</summary>
    public static LockDefaultGroups All { get; } = new() { IsAll = true };

    /// <summary>Whether every group is meant.</summary>
    public bool IsAll { get; init; }

    /// <summary>The groups, sorted, unless <see cref="IsAll"/>.</summary>
    public IReadOnlyList<GroupName> Groups { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(LockDefaultGroups? other) => other is not null && IsAll == other.IsAll && Groups.SequenceEqual(other.Groups);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LockDefaultGroups);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsAll, Groups.Count);
}
