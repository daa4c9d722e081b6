using PyTool.Standards.Names;

namespace PyTool.Abstractions.Resolution;

/// <summary>An extra, a group, or a whole project that may not be active together with others. Value equality; ordered by package, then extra, group, project, then name.</summary>
public sealed class ConflictItem : IEquatable<ConflictItem>, IComparable<ConflictItem>
{
    /// <summary>The project.</summary>
    public required PackageName Package { get; init; }

    /// <summary>The extra; <see langword="null"/> when the item is a group or the project.</summary>
    public ExtraName? Extra { get; init; }

    /// <summary>The group; <see langword="null"/> when the item is an extra or the project.</summary>
    public GroupName? Group { get; init; }

    private int Kind => Extra is not null ? 0 : Group is not null ? 1 : 2;

    private string Item => Extra?.Value ?? Group?.Value ?? "";

    /// <inheritdoc/>
    public int CompareTo(ConflictItem? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPackage = Package.CompareTo(other.Package);
        if (byPackage != 0)
        {
            return byPackage;
        }

        var byKind = Kind.CompareTo(other.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Item, other.Item);
    }

    /// <inheritdoc/>
    public bool Equals(ConflictItem? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConflictItem);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Package, Kind, Item);
}
