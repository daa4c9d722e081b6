using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Artifacts;

/// <summary>Files of the local file system.</summary>
internal static class LocalArtifact
{
    public static ArtifactContent Open(Artifact artifact, string path, ArtifactRange? range)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            if (artifact.Size is { } size && size != stream.Length)
            {
                throw new PyToolException("PT6031", $"`{artifact.FileName}` has {stream.Length} bytes, {size} were announced: `{path}`");
            }

            if (range is null)
            {
                return new ArtifactContent { Stream = stream, Length = stream.Length, LocalPath = path };
            }

            var start = Math.Clamp(range.Offset < 0 ? stream.Length + range.Offset : range.Offset, 0, stream.Length);
            var length = Math.Min(range.Offset < 0 ? -range.Offset : range.Length ?? long.MaxValue, stream.Length - start);
            stream.Position = start;
            return new ArtifactContent { Stream = new PartStream(stream, length), Length = length };
        }
        catch (Exception exception)
        {
            stream?.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new PyToolException("PT6030", $"Failed to read `{path}`: {exception.Message}");
            }

            throw;
        }
    }
}
