using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>Credentials kept outside of the configuration: provider tokens, netrc, the user's store, the keyring. Each is read when it is first needed.</summary>
internal sealed class OuterCredentials
{
    private readonly NetworkOptions _options;
    private readonly Lazy<Netrc> _netrc;
    private readonly Lazy<CredentialStoreIndex> _store;
    private readonly Lazy<Keyring?> _keyring;

    public OuterCredentials(NetworkOptions options)
    {
        _options = options;
        _netrc = new(() => Netrc.Load(options));
        _store = new(() => new CredentialStoreIndex(options.StoredCredentials?.Invoke() ?? []));
        _keyring = new(() => options.UseKeyring ? Keyring.Find(options) : null);
    }

    public async ValueTask<UrlCredentials?> FindAsync(Uri url, CredentialScope scope, string? userName, CancellationToken cancellationToken)
    {
        userName = string.IsNullOrEmpty(userName) ? null : userName;
        var found = FromProvider(url, userName)
            ?? _netrc.Value.Find(url, userName, allowDefault: !scope.IsRedirected)
            ?? _store.Value.Find(url, userName);
        if (found is not null || _keyring.Value is not { } keyring)
        {
            return found;
        }

        var service = scope.Index is { } index && UrlOrigin.Of(index.Url.Uri) == UrlOrigin.Of(url) ? index.Url.Url : null;
        return await keyring.FindAsync(url, service, userName, scope.Policy == AuthenticationPolicy.Always, cancellationToken).ConfigureAwait(false);
    }

    private UrlCredentials? FromProvider(Uri url, string? userName)
    {
        if (userName is not null || url.Scheme != "https" || url.IdnHost != "huggingface.co" || _options.Environment.ContainsKey("UV_NO_HF_TOKEN"))
        {
            return null;
        }

        return _options.Environment.TryGetValue("HF_TOKEN", out var token) && token.Length > 0 ? UrlCredentials.Bearer(token) : null;
    }
}
