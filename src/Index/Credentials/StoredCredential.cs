using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>An entry of the user's credential store (<c>credentials.toml</c>).</summary>
public sealed class StoredCredential
{
    /// <summary>The service it is for: a URL, or a host that is reached by https.</summary>
    public required string Service { get; init; }

    /// <summary>User and password, or token.</summary>
    public required UrlCredentials Credentials { get; init; }
}
