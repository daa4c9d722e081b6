using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Standards.Names;

namespace PyTool.Index.Caching;

/// <summary>Documents over HTTP with a private cache in front (RFC 9111). What is stored is the parsed form.</summary>
internal sealed class CachedFetcher
{
    private readonly NetworkClient _network;
    private readonly CacheStore _store;
    private readonly RefreshPolicy _refresh;

    public CachedFetcher(NetworkClient network, CacheStore store, RefreshPolicy refresh)
    {
        _network = network;
        _store = store;
        _refresh = refresh;
    }

    /// <summary>The document: from the cache while it is fresh (or offline), else asked for again, with a condition if possible.</summary>
    /// <param name="document">What is asked for and how it is read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetworkFailureException">It cannot be had.</exception>
    public async ValueTask<T> GetAsync<T>(DocumentRequest<T> document, CancellationToken cancellationToken)
        where T : class
    {
        var stored = _store.Read(document.CachePath);
        T? known = null;
        if (stored is { Policy: { } policy } entry && (known = document.Open(entry.Payload, policy.Url)) is not null)
        {
            var now = _network.Options.Clock.GetUtcNow();
            var isOffline = _network.Options.IsOffline;
            if (isOffline || (policy.IsFresh(now) && !_refresh.Applies(document.Package, policy)))
            {
                return known;
            }
        }

        return await AskAsync(document, known, known is null ? null : stored, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> AskAsync<T>(DocumentRequest<T> document, T? known, CacheEntry? stored, CancellationToken cancellationToken)
        where T : class
    {
        var policy = stored?.Policy;
        var request = new NetworkRequest
        {
            Url = document.Url,
            Accept = document.Accept,
            AllowCompression = true,
            Index = document.Index,
            MaximumBytes = document.MaximumBytes,
            IfNoneMatch = policy?.ETag,
            IfModifiedSince = policy?.ETag is null ? policy?.LastModified : null,
            BypassCaches = policy is not null && _refresh.Applies(document.Package, policy),
        };
        var clock = _network.Options.Clock;
        return await _network.ReadAsync(
            request,
            async (response, token) =>
            {
                var requested = clock.GetUtcNow();
                if (response.Status == 304 && known is not null)
                {
                    _store.Write(document.CachePath, stored!.Value with { Policy = policy!.Refreshed(response, requested, clock.GetUtcNow(), document.CacheControl) });
                    Trace(document.Url, "not modified");
                    return known;
                }

                var read = await document.ReadAsync(response, token).ConfigureAwait(false);
                if (CachePolicy.Of(response, requested, clock.GetUtcNow(), document.CacheControl) is { } fresh)
                {
                    _store.Write(document.CachePath, new CacheEntry(fresh, read.Payload));
                }

                Trace(document.Url, "fetched");
                return read.Value;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private void Trace(string url, string what) =>
        _network.Options.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"{Urls.UrlRedaction.Redact(url)}: {what}" });
}
