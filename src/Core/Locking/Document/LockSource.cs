namespace PyTool.Core.Locking.Document;

/// <summary>Where a package comes from, as a lock writes it. Value equality; ordered as packages are.</summary>
public sealed class LockSource : IEquatable<LockSource>, IComparable<LockSource>
{
    /// <summary>What kind of place.</summary>
    public required LockSourceKind Kind { get; init; }

    /// <summary>URL, or path with <c>/</c>, relative to the lock unless written absolute; <c>.</c> is the directory of the lock.</summary>
    public required string Location { get; init; }

    /// <summary>Directory within an archive at a URL; <see langword="null"/>: the top. Of git repositories it is part of the location.</summary>
    public string? Subdirectory { get; init; }

    /// <summary>Whether a source tree is meant.</summary>
    public bool IsTree => Kind >= LockSourceKind.Directory;

    /// <summary>Whether the content can change under the same name, so that the lock keeps metadata.</summary>
    public bool IsMutable => Kind >= LockSourceKind.Archive;

    /// <summary>Whether it is an index.</summary>
    public bool IsRegistry => Kind <= LockSourceKind.LocalRegistry;

    /// <summary>The key of the source in TOML.</summary>
    public string Key => Kind switch
    {
        LockSourceKind.Registry or LockSourceKind.LocalRegistry => "registry",
        LockSourceKind.Git => "git",
        LockSourceKind.Archive => "url",
        LockSourceKind.LocalArchive => "path",
        LockSourceKind.Directory => "directory",
        LockSourceKind.Editable => "editable",
        _ => "virtual",
    };

    /// <inheritdoc/>
    public int CompareTo(LockSource? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Kind.CompareTo(other.Kind);
        order = order != 0 ? order : Kind == LockSourceKind.Git ? LockGitSource.Compare(Location, other.Location) : string.CompareOrdinal(Location, other.Location);
        return order != 0 ? order : string.CompareOrdinal(Subdirectory, other.Subdirectory);
    }

    /// <inheritdoc/>
    public bool Equals(LockSource? other) => other is not null && Kind == other.Kind
        && string.Equals(Location, other.Location, StringComparison.Ordinal) && string.Equals(Subdirectory, other.Subdirectory, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LockSource);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Kind, string.GetHashCode(Location, StringComparison.Ordinal));

    /// <summary>As uv writes it in messages: <c>registry+https://…</c>.</summary>
    public override string ToString() => Kind switch
    {
        LockSourceKind.Archive => "direct+" + Location,
        _ => Key + "+" + Location,
    };
}
