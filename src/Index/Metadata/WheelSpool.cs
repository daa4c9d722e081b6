using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Metadata;

/// <summary>Fetches whole archives of which only a part is wanted into a file that vanishes when it is closed.</summary>
internal sealed class WheelSpool
{
    private readonly IArtifactSource _artifacts;
    private readonly string? _directory;

    public WheelSpool(IArtifactSource artifacts, string? directory)
    {
        _artifacts = artifacts;
        _directory = directory;
    }

    public async ValueTask<ByteSource> FetchAsync(Artifact artifact, CancellationToken cancellationToken)
    {
        using var content = await _artifacts.OpenAsync(artifact, null, cancellationToken).ConfigureAwait(false);
        var directory = _directory ?? Path.GetTempPath();
        var path = Path.Combine(directory, ".tmp-" + Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(directory);
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            try
            {
                await content.Stream.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
                return new FileByteSource(file.SafeFileHandle);
            }
            catch
            {
                await file.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT6032", $"Failed to store `{artifact.FileName}` for a moment in `{directory}`: {exception.Message}");
        }
    }
}
