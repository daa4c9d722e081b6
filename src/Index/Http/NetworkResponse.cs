using System.Net.Http.Headers;

namespace PyTool.Index.Http;

/// <summary>An answer whose body is read while it comes. Disposing it ends the transfer.</summary>
public sealed class NetworkResponse : IDisposable
{
    private readonly HttpResponseMessage _message;
    private Action? _onDispose;

    internal NetworkResponse(HttpResponseMessage message, string url, Stream body)
    {
        _message = message;
        Url = url;
        Body = body;
    }

    /// <summary>The status code.</summary>
    public int Status => (int)_message.StatusCode;

    /// <summary>The URL that answered in the end, without user information.</summary>
    public string Url { get; }

    /// <summary>The decoded body: fails on silence, on an early end and beyond the limit of the request.</summary>
    public Stream Body { get; }

    /// <summary>Length of <see cref="Body"/>; <see langword="null"/> when unknown or when it is compressed on the way.</summary>
    public long? Length => _message.Content.Headers.ContentEncoding.Count == 0 ? _message.Content.Headers.ContentLength : null;

    /// <summary>The media type in lower case, without parameters; <see langword="null"/>: not stated.</summary>
    public string? MediaType
    {
        get
        {
            var text = Header("Content-Type");
            if (text is null)
            {
                return null;
            }

            var end = text.IndexOf(';', StringComparison.Ordinal);
#pragma warning disable CA1308 // Media types are written in lower case.
            return (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
#pragma warning restore CA1308
        }
    }

    /// <summary>A header, several of one name joined by commas; <see langword="null"/>: absent.</summary>
    public string? Header(string name) => Find(_message.Headers.NonValidated, name) ?? Find(_message.Content.Headers.NonValidated, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Body.Dispose();
        _message.Dispose();
        Interlocked.Exchange(ref _onDispose, null)?.Invoke();
    }

    internal void OnDispose(Action action) => _onDispose = action;

    private static string? Find(HttpHeadersNonValidated headers, string name) => headers.TryGetValues(name, out var values) ? values.ToString() : null;
}
