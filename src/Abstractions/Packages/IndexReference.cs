namespace PyTool.Abstractions.Packages;

/// <summary>One of the configured indexes, as a name for the host's own record of it (which has the credentials).</summary>
public sealed class IndexReference : IEquatable<IndexReference>
{
    /// <summary>URL without credentials as configured, or absolute path. The identity.</summary>
    public required string Url { get; init; }

    /// <summary>Configured name; <see langword="null"/> when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether this is a flat list of files (<c>--find-links</c>) and not a simple index.</summary>
    public bool IsFlat { get; init; }

    /// <inheritdoc/>
    public bool Equals(IndexReference? other) => other is not null && IsFlat == other.IsFlat && string.Equals(Url, other.Url, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IndexReference);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Url, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Url;
}
