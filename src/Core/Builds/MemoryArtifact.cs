using PyTool.Abstractions.Artifacts;

namespace PyTool.Core.Builds;

/// <summary>Opens one file whose bytes are at hand.</summary>
internal sealed class MemoryArtifact(byte[] content) : IArtifactSource
{
    public Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = range is null ? 0 : range.Offset < 0 ? Math.Max(0, content.Length + range.Offset) : Math.Min(range.Offset, content.Length);
        var length = range is { Offset: >= 0, Length: { } wanted } ? Math.Min(wanted, content.Length - start) : content.Length - start;
        return Task.FromResult(new ArtifactContent { Stream = new MemoryStream(content, (int)start, (int)length, writable: false), Length = length });
    }
}
