using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Filenames;

namespace PyTool.Core.Installation.Execution;

/// <summary>Tells how far large transfers are.</summary>
internal sealed class ReportingSource(IArtifactSource inner, IDiagnostics diagnostics) : IArtifactSource
{
    /// <summary>Smaller files are there before anybody has read their name.</summary>
    private const long Large = 1 << 20;

    public async Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        var content = await inner.OpenAsync(artifact, range, cancellationToken).ConfigureAwait(false);
        if (range is not null || content.LocalPath is not null || (artifact.Size ?? content.Length) is not { } size || size <= Large)
        {
            return content;
        }

        var label = WheelFilename.TryParse(artifact.FileName, out var wheel) ? wheel.Name.Value : artifact.FileName;
        return new ArtifactContent { Stream = new ReportingStream(content.Stream, diagnostics, "download:" + artifact.Url, label, size), Length = content.Length };
    }
}
