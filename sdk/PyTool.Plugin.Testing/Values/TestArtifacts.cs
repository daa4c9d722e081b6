using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Values;

/// <summary>Serves wheels from memory, well or badly.</summary>
public sealed class TestArtifacts : IArtifactSource
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;

    /// <summary>Serves these wheels.</summary>
    public TestArtifacts(params TestWheel[] wheels)
    {
        ArgumentNullException.ThrowIfNull(wheels);
        foreach (var wheel in wheels)
        {
            _files[wheel.FileName] = wheel.Content;
        }
    }

    /// <summary>Completes when something is opened.</summary>
    public Task Asked => _asked.Task;

    /// <summary>How often something was opened.</summary>
    public int Opened => _opened;

    /// <summary>Never answer, until cancelled.</summary>
    public bool Hangs { get; set; }

    /// <summary>End the transfer after so many bytes; <see langword="null"/>: whole.</summary>
    public int? BreaksAfter { get; set; }

    /// <summary>Serve these bytes in place of the right ones.</summary>
    public byte[]? Instead { get; set; }

    /// <inheritdoc/>
    public async Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        Interlocked.Increment(ref _opened);
        _asked.TrySetResult();
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!_files.TryGetValue(artifact.FileName, out var content))
        {
            throw new PyToolException("KIT2", $"There is no such file: {artifact.FileName}");
        }

        content = Instead ?? content;
        if (range is not null)
        {
            var offset = range.Offset < 0 ? Math.Max(0, content.Length + range.Offset) : Math.Min(range.Offset, content.Length);
            content = content[(int)offset..(int)Math.Min(content.Length, range.Offset < 0 ? content.Length : offset + (range.Length ?? content.Length))];
        }

        return new ArtifactContent { Stream = BreaksAfter is { } end ? new BreakingStream(content, end) : new MemoryStream(content, writable: false), Length = content.Length };
    }
}
