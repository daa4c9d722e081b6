using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;

namespace PyTool.Index.Artifacts;

/// <summary>Opens files of indexes, at direct URLs and in the local file system.</summary>
internal sealed class ArtifactSource : IArtifactSource
{
    private readonly NetworkClient _network;
    private readonly Func<IndexReference?, IndexDefinition?> _definitions;

    public ArtifactSource(NetworkClient network, Func<IndexReference?, IndexDefinition?> definitions)
    {
        _network = network;
        _definitions = definitions;
    }

    public async Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        if (artifact.Url.StartsWith("file://", StringComparison.OrdinalIgnoreCase))
        {
            return LocalArtifact.Open(artifact, LocalPages.PathOf(artifact.Url), range);
        }

        try
        {
            var stream = new ArtifactStream(_network, artifact, _definitions(artifact.Index), range);
            await stream.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new ArtifactContent { Stream = stream, Length = stream.Expected };
        }
        catch (NetworkFailureException failure)
        {
            throw failure.ToPyToolException();
        }
    }
}
