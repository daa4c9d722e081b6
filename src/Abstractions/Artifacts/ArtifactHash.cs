namespace PyTool.Abstractions.Artifacts;

/// <summary>A digest of a file, value equality.</summary>
public sealed class ArtifactHash : IEquatable<ArtifactHash>
{
    /// <summary>Lower-case name: <c>sha256</c>, <c>sha384</c>, <c>sha512</c>, <c>blake2b</c> or <c>md5</c>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Lower-case hex digits.</summary>
    public required string Digest { get; init; }

    /// <inheritdoc/>
    public bool Equals(ArtifactHash? other) =>
        other is not null && string.Equals(Algorithm, other.Algorithm, StringComparison.Ordinal) && string.Equals(Digest, other.Digest, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArtifactHash);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Digest, StringComparison.Ordinal);

    /// <summary><c>algorithm:digest</c>, as in lock files.</summary>
    public override string ToString() => Algorithm + ":" + Digest;
}
