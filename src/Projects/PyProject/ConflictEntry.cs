using PyTool.Standards.Names;

namespace PyTool.Projects.PyProject;

/// <summary>One side of a declared conflict: an extra, a dependency group, or a whole package.</summary>
public sealed class ConflictEntry : IEquatable<ConflictEntry>, IComparable<ConflictEntry>
{
    /// <summary>The package; <see langword="null"/>: the project that declares the conflict.</summary>
    public PackageName? Package { get; init; }

    /// <summary>The extra, or <see langword="null"/>.</summary>
    public ExtraName? Extra { get; init; }

    /// <summary>The dependency group, or <see langword="null"/>. Neither extra nor group: the package itself.</summary>
    public GroupName? Group { get; init; }

    /// <summary>The same entry with its package filled in.</summary>
    public ConflictEntry WithPackage(PackageName package) => Package is null ? new ConflictEntry { Package = package, Extra = Extra, Group = Group } : this;

    /// <summary>By package, then extras, groups, packages.</summary>
    public int CompareTo(ConflictEntry? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Package?.Value, other.Package?.Value);
        order = order != 0 ? order : Rank.CompareTo(other.Rank);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    /// <inheritdoc/>
    public bool Equals(ConflictEntry? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConflictEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Package, Extra, Group);

    /// <summary><c>p[extra]</c>, <c>p:group</c> or <c>p</c>.</summary>
    public override string ToString() => Extra is not null ? $"{Package}[{Extra}]" : Group is not null ? $"{Package}:{Group}" : $"{Package}";

    private int Rank => Extra is not null ? 0 : Group is not null ? 1 : 2;

    private string? Text => Extra?.Value ?? Group?.Value;
}
