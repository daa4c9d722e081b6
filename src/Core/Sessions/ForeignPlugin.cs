namespace PyTool.Core.Sessions;

/// <summary>A plugin that is not pytool's own, as far as results depend on it.</summary>
public sealed record ForeignPlugin
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over all its files, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Version} (sha256:{(Hash.Length > 12 ? Hash[..12] : Hash)})";
}
