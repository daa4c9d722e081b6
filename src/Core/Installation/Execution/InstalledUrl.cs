using System.Text.Json;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Versions;

namespace PyTool.Core.Installation.Execution;

/// <summary>The URL of a direct installation, for display.</summary>
internal static class InstalledUrl
{
    public static string Describe(RequestedDistribution distribution, PyVersion version) =>
        Of(distribution.DirectUrlJson) is { } url ? $"{distribution.Name}=={version} (from {url})" : $"{distribution.Name}=={version}";

    /// <summary>The URL of a <c>direct_url.json</c>, with revision and subdirectory as the user would write them; <see langword="null"/> when there is none.</summary>
    public static string? Of(string? directUrlJson)
    {
        if (directUrlJson is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(directUrlJson);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("url", out var value) || value.GetString() is not { } url)
            {
                return null;
            }

            if (root.TryGetProperty("vcs_info", out var vcs) && vcs.TryGetProperty("commit_id", out var commit))
            {
                url = $"git+{url}@{commit.GetString()}";
            }

            return root.TryGetProperty("subdirectory", out var subdirectory) ? $"{url}#subdirectory={subdirectory.GetString()}" : url;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
