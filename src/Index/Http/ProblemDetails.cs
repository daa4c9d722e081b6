using System.Text.Json;

namespace PyTool.Index.Http;

/// <summary>What a server says of an error in a form that is meant to be shown (RFC 9457).</summary>
internal static class ProblemDetails
{
    private const int LongestBody = 16 * 1024;
    private const int LongestText = 500;

    /// <summary>Title and detail, after <c>: server says </c>; empty when the answer is no such document.</summary>
    public static async ValueTask<string> ReadAsync(NetworkResponse response, CancellationToken cancellationToken)
    {
        if (response.MediaType != "application/problem+json")
        {
            return "";
        }

        try
        {
            var buffer = new byte[LongestBody];
            var filled = 0;
            int count;
            while (filled < buffer.Length && (count = await response.Body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false)) > 0)
            {
                filled += count;
            }

            using var document = JsonDocument.Parse(buffer.AsMemory(0, filled));
            var text = string.Join(", ", Texts(document.RootElement, "title", "detail"));
            return text.Length == 0 ? "" : ": server says " + (text.Length <= LongestText ? text : text[..LongestText] + "…");
        }
        catch (Exception exception) when (exception is JsonException or NetworkFailureException)
        {
            // The status says enough.
            return "";
        }
    }

    private static IEnumerable<string> Texts(JsonElement root, params string[] names)
    {
        foreach (var name in names)
        {
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                yield return value.GetString()!;
            }
        }
    }
}
