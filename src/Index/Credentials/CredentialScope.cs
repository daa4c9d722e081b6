using PyTool.Index.Indexes;
using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>On whose behalf a request is made.</summary>
/// <param name="Index">The index; <see langword="null"/>: none, or left by a redirect.</param>
/// <param name="Credentials">Credentials written in the URL that is asked for.</param>
/// <param name="IsRedirected">Whether a server of another origin chose the URL.</param>
internal sealed record CredentialScope(IndexDefinition? Index, UrlCredentials? Credentials, bool IsRedirected)
{
    public AuthenticationPolicy Policy => Index?.Authentication ?? AuthenticationPolicy.Auto;

    /// <summary>The scope after a redirect: within an origin the same, elsewhere with nothing but what the location itself says.</summary>
    public CredentialScope Redirect(UrlOrigin from, UrlOrigin to, UrlCredentials? inLocation)
    {
        if (from == to)
        {
            return inLocation is null ? this : this with { Credentials = inLocation, IsRedirected = true };
        }

        return new CredentialScope(Policy == AuthenticationPolicy.Never ? Index : null, inLocation, IsRedirected: true);
    }
}
