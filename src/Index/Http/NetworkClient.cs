using PyTool.Abstractions.Plugins;
using PyTool.Index.Credentials;
using PyTool.Index.Urls;
using Polly;

namespace PyTool.Index.Http;

/// <summary>The one HTTP client. Nothing is set up before the first request; safe for concurrent use.</summary>
public sealed partial class NetworkClient : IDisposable
{
    private readonly NetworkOptions _options;
    private readonly Lazy<HttpMessageInvoker> _checked;
    private readonly Lazy<HttpMessageInvoker> _unchecked;
    private readonly Lazy<HttpMessageInvoker> _plain;
    private readonly Lazy<ResiliencePipeline> _retry;
    private readonly SemaphoreSlim _permits;
    private readonly SemaphoreSlim _streams;
    private readonly CredentialLookup _credentials;

    /// <summary>Makes the client; opens nothing.</summary>
    public NetworkClient(NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _checked = new(() => new HttpMessageInvoker(HandlerFactory.Create(options, checkCertificates: true)));
        _unchecked = new(() => new HttpMessageInvoker(HandlerFactory.Create(options, checkCertificates: false)));
        _plain = new(() => new HttpMessageInvoker(HandlerFactory.CreatePlain(options)));
        _retry = new(() => RetryPolicy.Create(options));
        _permits = new SemaphoreSlim(options.ConcurrentDownloads);
        // Streams stay open as long as their readers please: they must not starve pages and metadata that the same readers wait for.
        _streams = new SemaphoreSlim(options.ConcurrentDownloads);
        _credentials = new CredentialLookup(options);
    }

    /// <summary>The options it was made with.</summary>
    public NetworkOptions Options => _options;

    internal CredentialLookup Credentials => _credentials;

    /// <summary>Makes credentials that were written in a direct URL known for what lies below it and on its origin.</summary>
    public void RegisterCredentials(CredentialUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.Credentials is not null && !url.Uri.IsFile)
        {
            _credentials.Register(url);
        }
    }

    /// <summary>Asks, and reads the answer; what fails on the way, reading included, is repeated.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads the answer: 2xx, or 304 when the request is conditional. May be called several times.</param>
    /// <param name="cancellationToken">Ends the wait and the transfer.</param>
    /// <exception cref="NetworkFailureException">There is no answer, or it is an error.</exception>
    public async ValueTask<T> ReadAsync<T>(NetworkRequest request, Func<NetworkResponse, CancellationToken, ValueTask<T>> reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reader);
        RequireNetwork(request);
        var tries = 0;
        try
        {
            return await _retry.Value.ExecuteAsync(
                async token =>
                {
                    tries++;
                    await _permits.WaitAsync(token).ConfigureAwait(false);
                    try
                    {
                        using var response = await FollowAsync(request, token).ConfigureAwait(false);
                        return await reader(response, token).ConfigureAwait(false);
                    }
                    finally
                    {
                        _permits.Release();
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkFailureException failure)
        {
            failure.Retries = Math.Max(tries - 1, 0);
            throw;
        }
    }

    /// <summary>Asks, and hands the answer out while it still comes; only what fails before the body is repeated.</summary>
    /// <exception cref="NetworkFailureException">There is no answer, or it is an error.</exception>
    public async ValueTask<NetworkResponse> OpenAsync(NetworkRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireNetwork(request);
        var tries = 0;
        try
        {
            return await _retry.Value.ExecuteAsync(
                async token =>
                {
                    tries++;
                    await _streams.WaitAsync(token).ConfigureAwait(false);
                    try
                    {
                        var response = await FollowAsync(request, token).ConfigureAwait(false);
                        response.OnDispose(() => _streams.Release());
                        return response;
                    }
                    catch
                    {
                        _streams.Release();
                        throw;
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkFailureException failure)
        {
            failure.Retries = Math.Max(tries - 1, 0);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var invoker in new[] { _checked, _unchecked, _plain })
        {
            if (invoker.IsValueCreated)
            {
                invoker.Value.Dispose();
            }
        }

        _permits.Dispose();
        _streams.Dispose();
    }

    private void RequireNetwork(NetworkRequest request)
    {
        if (_options.IsOffline)
        {
            throw new NetworkFailureException(NetworkFailureKind.Offline, request.Url, "the network is not to be used");
        }
    }

    private void Trace(string message) => _options.Diagnostics.Report(new DiagnosticEvent.Trace { Message = message });
}
