using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Urls;

namespace PyTool.Index.Http;

/// <summary>A request failed. Callers that can go on look at <see cref="Kind"/> and <see cref="Status"/>; for all others it becomes a <see cref="PyToolException"/>.</summary>
public sealed class NetworkFailureException : Exception
{
    internal NetworkFailureException(NetworkFailureKind kind, string url, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
        Url = UrlRedaction.Redact(url);
    }

    /// <summary>Why.</summary>
    public NetworkFailureKind Kind { get; }

    /// <summary>The URL, without secrets.</summary>
    public string Url { get; }

    /// <summary>The status, when <see cref="Kind"/> is <see cref="NetworkFailureKind.Status"/>; otherwise 0.</summary>
    public int Status { get; internal init; }

    /// <summary>How often the request was repeated.</summary>
    public int Retries { get; internal set; }

    /// <summary>What the server asked to wait; <see langword="null"/>: nothing.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the next try may go better.</summary>
    internal bool IsTransient => Kind switch
    {
        NetworkFailureKind.Connection or NetworkFailureKind.Timeout => true,
        NetworkFailureKind.Status => Status is 408 or 429 or (>= 500 and <= 599),
        _ => false,
    };

    /// <summary>The failure as it is shown.</summary>
    public PyToolException ToPyToolException()
    {
        if (Kind == NetworkFailureKind.Offline)
        {
            return new PyToolException("PT6010", $"Network connectivity is disabled, but the requested data wasn't found in the cache for: `{Url}`")
            {
                Hint = "Packages were unavailable because the network was disabled. When the network is disabled, registry packages may only be read from the cache.",
            };
        }

        var text = Retries == 0
            ? $"Failed to fetch: {Url}"
            : $"Request failed after {Retries.ToString(CultureInfo.InvariantCulture)} {(Retries == 1 ? "retry" : "retries")}: `{Url}`";
        return new PyToolException("PT6011", text, new PyToolException("PT6011", Message, InnerException)) { Hint = HintOf() };
    }

    private string? HintOf() => Kind switch
    {
        NetworkFailureKind.Timeout => "Try increasing UV_HTTP_TIMEOUT",
        NetworkFailureKind.Tls => "A certificate authority of your own is named with SSL_CERT_FILE or SSL_CERT_DIR",
        _ => null,
    };
}
