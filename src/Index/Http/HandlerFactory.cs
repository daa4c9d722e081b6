using System.Net;
using System.Net.Security;

namespace PyTool.Index.Http;

/// <summary>Makes the connection pools: one that checks certificates, one for hosts that need not be checked, one for connections without encryption.</summary>
internal static class HandlerFactory
{
    /// <summary>For addresses that begin with <c>http:</c>. Reading the trusted certificates takes longer than many a command, so it is left out where nothing is encrypted.</summary>
    public static SocketsHttpHandler CreatePlain(NetworkOptions options)
    {
        // The way to a proxy may be encrypted.
        var handler = Create(options);
        if (handler.UseProxy)
        {
            handler.SslOptions = Tls(options, checkCertificates: true);
        }

        return handler;
    }

    public static SocketsHttpHandler Create(NetworkOptions options, bool checkCertificates)
    {
        var handler = Create(options);
        handler.SslOptions = Tls(options, checkCertificates);
        return handler;
    }

    private static SocketsHttpHandler Create(NetworkOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // Redirects, credentials, cookies and compression have rules of their own here.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PreAuthenticate = false,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
            EnableMultipleHttp2Connections = true,
            // Open streams and requests are counted apart: neither may wait here for the other.
            MaxConnectionsPerServer = (int)Math.Min(2L * options.ConcurrentDownloads, int.MaxValue),
            MaxResponseHeadersLength = 64,
            // No headers that describe the process are sent to indexes.
            ActivityHeadersPropagator = null,
            Proxy = ProxySettings.Create(options),
        };
        handler.UseProxy = handler.Proxy is not null;
        if (!handler.UseProxy)
        {
            handler.ConnectCallback = (context, token) => Dialer.ConnectAsync(context.DnsEndPoint, token);
        }

        return handler;
    }

    private static SslClientAuthenticationOptions Tls(NetworkOptions options, bool checkCertificates)
    {
        var tls = new SslClientAuthenticationOptions();
        if (checkCertificates)
        {
            tls.CertificateChainPolicy = TrustedRoots.Policy(options);
        }
        else
        {
#pragma warning disable CA5359 // The user named this host with --allow-insecure-host.
            tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        if (options.Environment.TryGetValue("SSL_CLIENT_CERT", out var path) && path.Length > 0)
        {
            tls.ClientCertificates = [TrustedRoots.ClientCertificate(path)];
        }

        return tls;
    }
}
