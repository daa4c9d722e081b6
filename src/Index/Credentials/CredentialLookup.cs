using System.Runtime.CompilerServices;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>
/// Finds the credentials of a request: those of its URL or of its index, those that worked before, then the outer sources
/// (netrc, the credential store, the keyring). Nothing found for one origin is ever sent to another.
/// </summary>
internal sealed class CredentialLookup
{
    private readonly NetworkOptions _options;
    private readonly CredentialMap _known = new();
    private readonly OuterCredentials _outer;
    private readonly ConditionalWeakTable<IndexDefinition, Configured> _configured = [];

    public CredentialLookup(NetworkOptions options)
    {
        _options = options;
        _outer = new OuterCredentials(options);
    }

    /// <summary>Makes the credentials of a configured index known for direct URLs on its origin too.</summary>
    public void Register(IndexDefinition index)
    {
        if (index.Authentication != AuthenticationPolicy.Never && !index.Url.Uri.IsFile && OfIndex(index) is { } credentials)
        {
            _known.AddPrefix(index.Url.Uri, credentials);
        }
    }

    /// <summary>Makes the credentials of a direct URL known.</summary>
    public void Register(CredentialUrl url) => _known.AddPrefix(url.Uri, url.Credentials!);

    /// <summary>What to send with the first try; <see langword="null"/>: nothing.</summary>
    public async ValueTask<UrlCredentials?> BeforeAsync(Uri url, CredentialScope scope, CancellationToken cancellationToken)
    {
        if (scope.Policy == AuthenticationPolicy.Never)
        {
            return null;
        }

        var written = scope.Credentials ?? (scope.Index is { } index && UrlOrigin.Of(index.Url.Uri) == UrlOrigin.Of(url) ? OfIndex(index) : null);
        if (written is { HasSecret: true })
        {
            return written;
        }

        if (_known.Find(url, written?.UserName) is { } known)
        {
            return known;
        }

        var isDemanded = scope.Policy == AuthenticationPolicy.Always && IsOfIndex(url, scope);
        if (written is null && !isDemanded)
        {
            return null;
        }

        var found = await _outer.FindAsync(url, scope, written?.UserName, cancellationToken).ConfigureAwait(false);
        return found is null && written is null && isDemanded
            ? throw new NetworkFailureException(NetworkFailureKind.MissingCredentials, url.AbsoluteUri, $"Missing credentials for {UrlRedaction.Redact(url.AbsoluteUri)}")
            : found ?? written;
    }

    /// <summary>What to try after a refusal; <see langword="null"/>: there is nothing else.</summary>
    public async ValueTask<UrlCredentials?> AfterRefusalAsync(Uri url, CredentialScope scope, UrlCredentials? tried, CancellationToken cancellationToken)
    {
        if (scope.Policy == AuthenticationPolicy.Never || scope.Credentials is { HasSecret: true } || tried is { HasSecret: true })
        {
            return null;
        }

        // Another request may have found them meanwhile.
        var known = _known.Find(url, tried?.UserName);
        return known ?? await _outer.FindAsync(url, scope, tried?.UserName, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes note of credentials that were accepted.</summary>
    public void Remember(Uri url, CredentialScope scope, UrlCredentials credentials)
    {
        // What a server wrote into a location is good for that one request.
        if (!scope.IsRedirected || scope.Credentials is null)
        {
            _known.AddOrigin(url, credentials);
        }
    }

    /// <summary>Credentials configured for an index: <c>UV_INDEX_NAME_USERNAME</c> and <c>_PASSWORD</c> beat its URL.</summary>
    private UrlCredentials? OfIndex(IndexDefinition index) =>
        _configured.GetValue(index, definition => new Configured(FromEnvironment(definition) ?? definition.Url.Credentials)).Credentials;

    private UrlCredentials? FromEnvironment(IndexDefinition index)
    {
        if (index.Name is null)
        {
            return null;
        }

        var prefix = "UV_INDEX_" + string.Create(index.Name.Length, index.Name, static (span, name) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(name[i]) ? char.ToUpperInvariant(name[i]) : '_';
            }
        });
        _options.Environment.TryGetValue(prefix + "_USERNAME", out var user);
        _options.Environment.TryGetValue(prefix + "_PASSWORD", out var password);
        return user is null && password is null ? null : new UrlCredentials(user ?? "", password);
    }

    private static bool IsOfIndex(Uri url, CredentialScope scope) => scope.Index is { } index && UrlOrigin.Of(index.Url.Uri) == UrlOrigin.Of(url);

    private sealed record Configured(UrlCredentials? Credentials);
}
