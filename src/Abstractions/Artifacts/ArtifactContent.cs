namespace PyTool.Abstractions.Artifacts;

/// <summary>An open file. A read that gets no bytes for the host's idle time fails; a body that ends early fails.</summary>
public sealed class ArtifactContent : IAsyncDisposable, IDisposable
{
    /// <summary>The bytes, decoded, forward only.</summary>
    public required Stream Stream { get; init; }

    /// <summary>Length of <see cref="Stream"/> in bytes; <see langword="null"/> when the server did not tell.</summary>
    public long? Length { get; init; }

    /// <summary>Absolute path when the content is a local file that may be read directly; otherwise <see langword="null"/>.</summary>
    public string? LocalPath { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Stream.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
