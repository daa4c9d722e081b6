using System.Net;
using PyTool.Abstractions.Plugins;

namespace Contoso.SharedHttpCache;

/// <summary>The server: files under the name of their SHA-256. It is never trusted: the next cache verifies every byte.</summary>
internal sealed class CacheServer
{
    private readonly Lazy<HttpClient> _client;
    private readonly Uri _address;
    private readonly SharedCacheSettings _settings;
    private readonly IDiagnostics _diagnostics;
    private volatile bool _isAway;

    public CacheServer(Uri address, SharedCacheSettings settings, IDiagnostics diagnostics)
    {
        _address = address;
        _settings = settings;
        _diagnostics = diagnostics;
        _client = new(() => new HttpClient { Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds) });
    }

    public bool TakesFiles => !_settings.ReadOnly && !_isAway;

    /// <summary>The whole file, or <see langword="null"/> when the server does not have it or is away. Read to its end before anybody sees it, so that a server dying in mid-transfer only costs time.</summary>
    public async Task<byte[]?> GetAsync(string sha256, CancellationToken cancellationToken)
    {
        if (_isAway)
        {
            return null;
        }

        try
        {
            using var response = await _client.Value.GetAsync(new Uri(_address, sha256), cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception exception) when (IsServerTrouble(exception, cancellationToken))
        {
            GoOn(exception);
            return null;
        }
    }

    public async Task PutAsync(string sha256, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new ByteArrayContent(content);
            using var response = await _client.Value.PutAsync(new Uri(_address, sha256), body, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
        catch (Exception exception) when (IsServerTrouble(exception, cancellationToken))
        {
            GoOn(exception);
        }
    }

    private static bool IsServerTrouble(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private void GoOn(Exception exception)
    {
        _isAway = true;
        _diagnostics.Report(new DiagnosticEvent.Warning { Message = $"The shared cache at {_address} is not used any more: {exception.Message}" });
    }
}
