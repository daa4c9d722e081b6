namespace PyTool.Index.Urls;

/// <summary>Scheme, host and port: what credentials belong to. No spelling of a host is taken for another one.</summary>
internal readonly record struct UrlOrigin(string Scheme, string Host, int Port)
{
    public static UrlOrigin Of(Uri url) => new(url.Scheme, url.IdnHost, url.Port);

    /// <summary>Host and port as netrc and keyrings know them: the port only when it is not the scheme's own.</summary>
    public string HostAndPort(Uri url) => url.IsDefaultPort ? Host : $"{Host}:{Port}";

    public override string ToString() => $"{Scheme}://{Host}:{Port}";
}
