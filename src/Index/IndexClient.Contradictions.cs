using PyTool.Abstractions.Artifacts;
using PyTool.Index.Metadata;
using PyTool.Standards.Names;

namespace PyTool.Index;

public sealed partial class IndexClient
{
    /// <summary>Compares the metadata within a wheel with that by which it was chosen.</summary>
    /// <param name="artifact">The wheel.</param>
    /// <param name="name">The package.</param>
    /// <param name="metadata">Content of the wheel's <c>METADATA</c>.</param>
    /// <param name="cancellationToken">Ends the wait for what is being stored.</param>
    /// <returns>What differs, for a message; <see langword="null"/> when nothing does, or nothing else is known of the wheel.</returns>
    public async ValueTask<string?> FindContradictionAsync(Artifact artifact, PackageName name, ReadOnlyMemory<byte> metadata, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        await _store.FlushAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return _metadata.FindStored(artifact, name) is { } announced ? MetadataComparison.Difference(announced, MetadataHeaders.Parse(metadata.Span)) : null;
    }
}
