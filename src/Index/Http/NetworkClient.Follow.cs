using PyTool.Index.Credentials;
using PyTool.Index.Indexes;
using PyTool.Index.Urls;

namespace PyTool.Index.Http;

public sealed partial class NetworkClient
{
    private const int MaximumRedirects = 10;

    // Follows redirects by hand: the base library drops credentials even within an origin and keeps cookies across origins.
    private async ValueTask<NetworkResponse> FollowAsync(NetworkRequest request, CancellationToken cancellationToken)
    {
        var url = request.Url;
        var method = request.Method;
        var scope = new CredentialScope(request.Index, request.Credentials, IsRedirected: false);
        for (var hop = 0; ; hop++)
        {
            var response = await SendWithCredentialsAsync(request, method, url, scope, cancellationToken).ConfigureAwait(false);
            if (response.Status is not (301 or 302 or 303 or 307 or 308))
            {
                return await AcceptAsync(request, response, cancellationToken).ConfigureAwait(false);
            }

            using (response)
            {
                var target = Target(response, url);
                if (hop == MaximumRedirects)
                {
                    throw new NetworkFailureException(NetworkFailureKind.Redirect, request.Url, "too many redirects");
                }

                method = response.Status == 303 && method != HttpMethod.Head ? HttpMethod.Get : method;
                // What was written in the request's URL, and what belongs to its index, is for that origin alone.
                scope = scope.Redirect(UrlOrigin.Of(new Uri(url)), UrlOrigin.Of(target.Uri), target.Credentials);
                url = target.Url;
            }
        }
    }

    private static CredentialUrl Target(NetworkResponse response, string from)
    {
        var location = response.Header("Location");
        if (string.IsNullOrWhiteSpace(location))
        {
            throw new NetworkFailureException(NetworkFailureKind.Redirect, from, "redirect without a location");
        }

        var isAbsolute = location.Contains("://", StringComparison.Ordinal);
        string? absolute = location;
        if (!isAbsolute && !UrlText.TryResolve(from, location, out absolute))
        {
            throw new NetworkFailureException(NetworkFailureKind.Redirect, from, $"redirect to an invalid location: `{UrlRedaction.Redact(location)}`");
        }

        if (!CredentialUrl.TryParse(WithoutFragment(absolute!), out var target, out _) || target.Uri.Scheme is not ("http" or "https"))
        {
            throw new NetworkFailureException(NetworkFailureKind.Redirect, from, $"redirect to something that is neither http nor https: `{UrlRedaction.Redact(location)}`");
        }

        return from.StartsWith("https:", StringComparison.OrdinalIgnoreCase) && target.Uri.Scheme == "http"
            ? throw new NetworkFailureException(NetworkFailureKind.Redirect, from, $"redirect from https to http: `{UrlRedaction.Redact(location)}`")
            : target;
    }

    private static string WithoutFragment(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? url : url[..hash];
    }

    private async ValueTask<NetworkResponse> SendWithCredentialsAsync(NetworkRequest request, HttpMethod method, string url, CredentialScope scope, CancellationToken cancellationToken)
    {
        var uri = UrlText.ToUri(url) ?? throw new NetworkFailureException(NetworkFailureKind.InvalidUrl, url, "not a URL that can be asked for");
        var authorization = await _credentials.BeforeAsync(uri, scope, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, method, uri, authorization, cancellationToken).ConfigureAwait(false);
        if (response.Status is 401 or 403 or 404 && request.Content is null)
        {
            var found = await _credentials.AfterRefusalAsync(uri, scope, authorization, cancellationToken).ConfigureAwait(false);
            if (found is null)
            {
                return response;
            }

            response.Dispose();
            authorization = found;
            response = await SendAsync(request, method, uri, found, cancellationToken).ConfigureAwait(false);
        }

        if (authorization is not null && response.Status is not (401 or 403))
        {
            _credentials.Remember(uri, scope, authorization);
        }

        return response;
    }
}
