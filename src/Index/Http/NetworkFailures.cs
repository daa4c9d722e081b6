using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;

namespace PyTool.Index.Http;

/// <summary>Turns what the base library throws into one exception with a kind.</summary>
internal static class NetworkFailures
{
    /// <summary>The failure; <see langword="null"/> when the exception is none of the network: the caller gave up, or a bug.</summary>
    public static NetworkFailureException? Translate(Exception exception, string url, IdleTimer timer, CancellationToken cancellationToken) => exception switch
    {
        NetworkFailureException failure => failure,
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException when timer.HasFired => Silence(url, timer),
        OperationCanceledException => new NetworkFailureException(NetworkFailureKind.Timeout, url, "connecting took too long"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } request => OfTls(request, url),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } request => new NetworkFailureException(NetworkFailureKind.Protocol, url, request.Message),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } request => new NetworkFailureException(NetworkFailureKind.Connection, url, "the proxy did not open a tunnel: " + request.Message),
        HttpRequestException { InnerException: AuthenticationException } request => OfTls(request, url),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } request => new NetworkFailureException(NetworkFailureKind.Protocol, url, request.Message, request.InnerException),
        HttpRequestException request => new NetworkFailureException(NetworkFailureKind.Connection, url, Innermost(request)),
        HttpIOException io => new NetworkFailureException(NetworkFailureKind.Connection, url, io.Message),
        InvalidDataException data => new NetworkFailureException(NetworkFailureKind.Protocol, url, "the encoding of the answer is broken: " + data.Message),
        IOException or SocketException => new NetworkFailureException(NetworkFailureKind.Connection, url, Innermost(exception)),
        _ => null,
    };

    private static NetworkFailureException Silence(string url, IdleTimer timer) =>
        new(NetworkFailureKind.Timeout, url, $"operation timed out: no data for {timer.Limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s");

    // An alert or a cut while the connection is made may pass; a certificate that is refused stays refused.
    private static NetworkFailureException OfTls(HttpRequestException request, string url) =>
        request.InnerException is AuthenticationException inner
            ? new NetworkFailureException(NetworkFailureKind.Tls, url, inner.Message, inner.InnerException)
            : new NetworkFailureException(NetworkFailureKind.Connection, url, Innermost(request));

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message;
    }
}
