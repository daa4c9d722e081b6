using System.Net;
using System.Text;
using System.Text.Json;
using PyTool.Index.Http;

namespace PyTool.Core.Publishing;

/// <summary>What a server says about an upload.</summary>
internal static class ServerAnswer
{
    private const int LongestAnswer = 64 << 10;

    /// <summary>A refusal in words: the status, and the server's own reason where it gives one.</summary>
    public static async Task<string> DescribeAsync(NetworkResponse response, CancellationToken cancellationToken)
    {
        var phrase = Enum.IsDefined((HttpStatusCode)response.Status) ? " " + Words(((HttpStatusCode)response.Status).ToString()) : "";
        var reason = await ReasonAsync(response, cancellationToken).ConfigureAwait(false);
        return $"Server returned status code {response.Status}{phrase}." + (reason is null ? "" : " Server says: " + reason);
    }

    private static async Task<string?> ReasonAsync(NetworkResponse response, CancellationToken cancellationToken)
    {
        if (response.MediaType is not ("text/plain" or "application/json"))
        {
            return null;
        }

        var buffer = new byte[LongestAnswer];
        var length = await response.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var text = Encoding.UTF8.GetString(buffer, 0, length).Trim();
        if (response.MediaType == "application/json")
        {
            text = Message(text) ?? text;
        }

        return text.Length == 0 ? null : text;
    }

    private static string? Message(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // `InternalServerError` becomes "Internal Server Error"; `OK` stays.
    private static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]))
            {
                text.Append(' ');
            }

            text.Append(name[i]);
        }

        return text.ToString();
    }
}
