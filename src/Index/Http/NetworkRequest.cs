using PyTool.Index.Indexes;
using PyTool.Index.Urls;

namespace PyTool.Index.Http;

/// <summary>One request. Credentials, redirects and retries are the client's affair.</summary>
public sealed class NetworkRequest
{
    /// <summary>Absolute http or https URL without user information and fragment.</summary>
    public required string Url { get; init; }

    /// <summary>The method. Default: GET.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Value of <c>Accept</c>; <see langword="null"/>: anything.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether the answer may be compressed on the way. Files are asked for as they are. Default: no.</summary>
    public bool AllowCompression { get; init; }

    /// <summary>Value of <c>Range</c>; <see langword="null"/>: everything.</summary>
    public string? Range { get; init; }

    /// <summary>Value of <c>If-Range</c>, a strong validator.</summary>
    public string? IfRange { get; init; }

    /// <summary>Value of <c>If-None-Match</c>.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>Value of <c>If-Modified-Since</c>.</summary>
    public string? IfModifiedSince { get; init; }

    /// <summary>Ask caches on the way to look for a newer answer. Default: no.</summary>
    public bool BypassCaches { get; init; }

    /// <summary>The index on whose behalf the request is made; decides on credentials.</summary>
    public IndexDefinition? Index { get; init; }

    /// <summary>Credentials that were written in the URL; they reach no other origin.</summary>
    public UrlCredentials? Credentials { get; init; }

    /// <summary>Bytes of the decoded answer at which it is given up. Default: no limit.</summary>
    public long MaximumBytes { get; init; } = long.MaxValue;

    /// <summary>Makes the content to send, anew for each try; <see langword="null"/>: none.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>Headers besides those that the client makes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether answers other than 2xx and 304 are given to the reader. Default: they are failures.</summary>
    public bool AcceptsEveryStatus { get; init; }
}
