using System.Globalization;
using System.IO.Compression;
using System.Net;
using PyTool.Index.Urls;

namespace PyTool.Index.Http;

public sealed partial class NetworkClient
{
    private async ValueTask<NetworkResponse> SendAsync(NetworkRequest request, HttpMethod method, Uri uri, UrlCredentials? authorization, CancellationToken cancellationToken)
    {
        using var message = Compose(request, method, uri, authorization);
        var isUpload = message.Content is not null;
        var timer = new IdleTimer(isUpload ? _options.UploadTimeout : _options.ReadTimeout, _options.Clock);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await Invoker(uri).SendAsync(message, timer.Start(cancellationToken)).ConfigureAwait(false);
            timer.Stop();
            var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new NetworkResponse(answer, uri.AbsoluteUri, Guard(request, uri, answer, body, timer));
        }
        catch (Exception exception)
        {
            var failure = NetworkFailures.Translate(exception, uri.AbsoluteUri, timer, cancellationToken);
            answer?.Dispose();
            timer.Dispose();
            if (failure is null)
            {
                throw;
            }

            throw failure;
        }
    }

    private HttpRequestMessage Compose(NetworkRequest request, HttpMethod method, Uri uri, UrlCredentials? authorization)
    {
        var message = new HttpRequestMessage(method, uri)
        {
            // Over TLS the server may choose HTTP/2; without TLS there is nothing to choose.
            Version = uri.Scheme == "https" ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = method == HttpMethod.Get || method == HttpMethod.Head ? null : request.Content?.Invoke(),
        };
        var headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        headers.TryAddWithoutValidation("Accept", request.Accept ?? "*/*");
        headers.TryAddWithoutValidation("Accept-Encoding", request.AllowCompression ? "gzip, deflate" : "identity");
        Add("Range", request.Range);
        Add("If-Range", request.IfRange);
        Add("If-None-Match", request.IfNoneMatch);
        Add("If-Modified-Since", request.IfModifiedSince);
        Add("Cache-Control", request.BypassCaches ? "no-cache" : null);
        Add("Authorization", authorization?.ToHeader());
        foreach (var header in request.Headers)
        {
            Add(header.Key, header.Value);
        }

        return message;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private HttpMessageInvoker Invoker(Uri uri)
    {
        if (uri.Scheme == Uri.UriSchemeHttp)
        {
            return _plain.Value;
        }

        foreach (var host in _options.InsecureHosts)
        {
            if (IsHost(host, uri))
            {
                return _unchecked.Value;
            }
        }

        return _checked.Value;
    }

    private static bool IsHost(string text, Uri uri)
    {
        var mark = text.IndexOf("://", StringComparison.Ordinal);
        if (mark >= 0 && !text.AsSpan(0, mark).Equals(uri.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var name = mark >= 0 ? text[(mark + 3)..].TrimEnd('/') : text;
        return string.Equals(name, uri.Host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, uri.Host + ":" + uri.Port.ToString(CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
    }

    private static GuardedStream Guard(NetworkRequest request, Uri uri, HttpResponseMessage answer, Stream body, IdleTimer timer)
    {
        Stream decoded = body;
        foreach (var encoding in answer.Content.Headers.ContentEncoding)
        {
            decoded = encoding switch
            {
                "gzip" or "x-gzip" when request.AllowCompression => new GZipStream(decoded, CompressionMode.Decompress),
                "deflate" when request.AllowCompression => new ZLibStream(decoded, CompressionMode.Decompress),
                "identity" or "" => decoded,
                _ when !request.AllowCompression => decoded,
                _ => throw new NetworkFailureException(NetworkFailureKind.Protocol, uri.AbsoluteUri, $"unknown content encoding `{encoding}`"),
            };
        }

        return new GuardedStream(decoded, uri.AbsoluteUri, timer, request.MaximumBytes);
    }

    private async ValueTask<NetworkResponse> AcceptAsync(NetworkRequest request, NetworkResponse response, CancellationToken cancellationToken)
    {
        var isConditional = request.IfNoneMatch is not null || request.IfModifiedSince is not null;
        if (request.AcceptsEveryStatus && response.Status is not (408 or 429 or >= 500))
        {
            return response;
        }

        if (response.Status is >= 200 and <= 299 || (response.Status == 304 && isConditional))
        {
            return response;
        }

        using (response)
        {
            var kind = response.Status >= 500 ? "server error" : response.Status >= 400 ? "client error" : "status";
            using var description = new HttpResponseMessage((HttpStatusCode)response.Status);
            var told = await ProblemDetails.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            throw new NetworkFailureException(NetworkFailureKind.Status, response.Url, $"HTTP status {kind} ({response.Status.ToString(CultureInfo.InvariantCulture)} {description.ReasonPhrase}) for url ({UrlRedaction.Redact(response.Url)}){told}")
            {
                Status = response.Status,
                RetryAfter = response.Status is 429 or 503 ? RetryPolicy.RetryAfter(response.Header("Retry-After"), _options.Clock.GetUtcNow()) : null,
            };
        }
    }
}
