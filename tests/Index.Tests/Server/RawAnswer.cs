using System.Text;

namespace PyTool.Index.Tests.Server;

/// <summary>What a server does with a request: bytes, then keep, close, reset or hang.</summary>
internal sealed class RawAnswer
{
    public byte[] Bytes { get; init; } = [];

    public RawEnding Ending { get; init; } = RawEnding.KeepAlive;

    public static RawAnswer Of(int status, string body = "", params string[] headers) => Of(status, Encoding.UTF8.GetBytes(body), headers);

    public static RawAnswer Of(int status, byte[] body, params string[] headers)
    {
        var head = $"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";
        return new RawAnswer { Bytes = [.. Encoding.Latin1.GetBytes(head), .. body] };
    }

    public static RawAnswer Json(string body, params string[] headers) => Of(200, body, ["Content-Type: application/vnd.pypi.simple.v1+json", .. headers]);

    public static RawAnswer Html(string body, params string[] headers) => Of(200, body, ["Content-Type: text/html", .. headers]);

    public static RawAnswer Raw(string bytes, RawEnding ending) => new() { Bytes = Encoding.Latin1.GetBytes(bytes), Ending = ending };
}
