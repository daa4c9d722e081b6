using System.Globalization;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Indexes;

namespace PyTool.Index.Artifacts;

/// <summary>
/// A file while it comes. A connection that breaks is taken up again where it broke, when it is certain that the bytes belong together: by a strong
/// validator, or by a digest that the reader will check. A body that is shorter or longer than announced fails.
/// </summary>
internal sealed class ArtifactStream : ForwardStream
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private readonly NetworkClient _network;
    private readonly Artifact _artifact;
    private readonly IndexDefinition? _index;
    private readonly ArtifactRange? _range;
    private NetworkResponse? _response;
    private string? _validator;
    private long _start;
    private long _position;
    private int _resumes;
    private bool _isCut;

    public ArtifactStream(NetworkClient network, Artifact artifact, IndexDefinition? index, ArtifactRange? range)
    {
        _network = network;
        _artifact = artifact;
        _index = index;
        _range = range;
    }

    /// <summary>Bytes that will come; <see langword="null"/>: not known.</summary>
    public long? Expected { get; private set; }

    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        var response = await _network.OpenAsync(Request(_range is null ? null : ByteRange.Header(_range), null), cancellationToken).ConfigureAwait(false);
        try
        {
            if (_range is not null && response.Status == 206)
            {
                AcceptPart(response);
            }
            else
            {
                AcceptWhole(response);
            }

            _validator = response.Header("ETag") is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : null;
            _response = response;
            await SkipAsync(response, _range is not null && response.Status == 200 ? _start : 0, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_response is null, this);
        if (buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            // One byte more than expected shows a body that is too long; of a whole body in place of a part the rest is not wanted.
            var wanted = Expected is { } expected ? (int)Math.Min(buffer.Length, expected - _position + (_isCut ? 0 : 1)) : buffer.Length;
            if (wanted == 0)
            {
                return 0;
            }

            var count = await ReadOrResumeAsync(buffer[..wanted], cancellationToken).ConfigureAwait(false);
            _position += count;
            return Expected is { } total && (_position > total || (count == 0 && _position < total)) ? throw WrongLength(total) : count;
        }
        catch (NetworkFailureException failure)
        {
            throw failure.ToPyToolException();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _response?.Dispose();
            _response = null;
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadOrResumeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var count = await _response!.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                // Without a length the end of the connection looks like the end of the body.
                if (count > 0 || Expected is not { } expected || _position >= expected || !CanResume)
                {
                    return count;
                }
            }
            catch (NetworkFailureException failure) when (failure.IsTransient && CanResume)
            {
                _network.Options.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"Resuming `{_artifact.FileName}`: {failure.Message}" });
            }

            await ResumeAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool CanResume => _resumes < _network.Options.Retries && (_validator is not null || _artifact.Hashes.Count > 0);

    private async ValueTask ResumeAsync(CancellationToken cancellationToken)
    {
        _response!.Dispose();
        await Task.Delay(FirstWait * (1 << Math.Min(_resumes, 5)), _network.Options.Clock, cancellationToken).ConfigureAwait(false);
        _resumes++;
        var at = _start + _position;
        var part = new ArtifactRange { Offset = at, Length = Expected - _position };
        var response = await _network.OpenAsync(Request(at == 0 && _range is null ? null : ByteRange.Header(part), _validator), cancellationToken).ConfigureAwait(false);
        _response = response;
        if (response.Status == 206)
        {
            if (ByteRange.Read(response.Header("Content-Range")) is not { } got || got.First != at)
            {
                throw Protocol("the server sent another part of the file than was asked for");
            }
        }
        else if (_validator is not null && !string.Equals(response.Header("ETag"), _validator, StringComparison.Ordinal) && _artifact.Hashes.Count == 0)
        {
            throw Protocol("the file changed while it was downloaded");
        }
        else
        {
            await SkipAsync(response, at, cancellationToken).ConfigureAwait(false);
        }
    }

    private void AcceptPart(NetworkResponse response)
    {
        if (ByteRange.Read(response.Header("Content-Range")) is not { } got)
        {
            throw Protocol("the server sent a part of the file without saying which");
        }

        var wanted = _range!.Offset < 0 ? Math.Max(0, got.Total + _range.Offset) : _range.Offset;
        var isWrong = got.First != wanted || (_range.Offset >= 0 && _range.Length is { } length && got.Last - got.First + 1 > length) || (_artifact.Size is { } size && size != got.Total);
        if (isWrong)
        {
            throw Protocol("the server sent another part of the file than was asked for");
        }

        _start = got.First;
        Expected = got.Last - got.First + 1;
    }

    private void AcceptWhole(NetworkResponse response)
    {
        if (response.Length is { } announced && _artifact.Size is { } size && announced != size)
        {
            throw WrongLength(size, announced);
        }

        var whole = response.Length ?? _artifact.Size;
        if (_range is null)
        {
            Expected = whole;
            return;
        }

        if (_range.Offset < 0 && whole is null)
        {
            throw Protocol("the server does not serve parts of files");
        }

        _isCut = true;
        _start = _range.Offset < 0 ? Math.Max(0, whole!.Value + _range.Offset) : _range.Offset;
        var left = whole - _start;
        Expected = _range.Offset < 0 ? left : left is null ? _range.Length : Math.Min(left.Value, _range.Length ?? long.MaxValue);
    }

    private static async ValueTask SkipAsync(NetworkResponse response, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[(int)Math.Min(count, 64 * 1024)];
        while (count > 0)
        {
            var read = await response.Body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(count, buffer.Length)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw new NetworkFailureException(NetworkFailureKind.Protocol, response.Url, "the file is shorter than before");
            }

            count -= read;
        }
    }

    private NetworkRequest Request(string? range, string? validator) =>
        new() { Url = _artifact.Url, Index = _index, Range = range, IfRange = range is null ? null : validator };

    private NetworkFailureException Protocol(string message) => new(NetworkFailureKind.Protocol, _artifact.Url, message);

    private NetworkFailureException WrongLength(long expected, long? got = null) =>
        Protocol(string.Create(CultureInfo.InvariantCulture, $"the body has {((got ?? _position) > expected ? "more" : "fewer")} bytes than the {expected} announced"));
}
