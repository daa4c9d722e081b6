using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Index.Http;
using PyTool.Index.Urls;

namespace PyTool.Core.Running;

/// <summary>Fetches scripts from the network. The page of a gist stands for the script in it.</summary>
internal sealed class RemoteScripts(CommandSession session)
{
    private const long LargestScript = 64 << 20;
    private const string Gists = "gist.github.com";
    private const string GistInterface = "https://api.github.com/gists/";

    public static bool IsUrl(string target) => target.StartsWith("http://", StringComparison.Ordinal) || target.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The script, and the address that it came from in the end.</summary>
    /// <exception cref="PyToolException">There is no such script, or no network.</exception>
    public async Task<(string Url, byte[] Content)> FetchAsync(string given, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var parsed))
        {
            throw new PyToolException(ScriptErrors.Download, $"Failed to parse URL: {given}");
        }

        var url = string.Equals(parsed.Host, Gists, StringComparison.OrdinalIgnoreCase) ? await FindInGistAsync(parsed, cancellationToken).ConfigureAwait(false) : given;
        return (url, await ReadAsync(CredentialUrl.Parse(url), [], cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Writes a script to a file of its own, readable by its owner alone.</summary>
    public static string WriteTemporary(string url, byte[] content)
    {
        var name = new Uri(url).Segments[^1];
        name = Path.HasExtension(name) ? Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(name).Replace('/', '-')) : "script";
        var path = Path.Join(Path.GetTempPath(), $"{name}{Guid.NewGuid().ToString("N")[..6]}.py");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(content);
        return path;
    }

    // The first Python file of a gist, or else its first file.
    private async Task<string> FindInGistAsync(Uri page, CancellationToken cancellationToken)
    {
        var id = page.Segments[^1].Trim('/');
        var headers = new List<KeyValuePair<string, string>> { new("X-GitHub-Api-Version", "2022-11-28") };
        if (session.Variables.TryGetValue("UV_GITHUB_TOKEN", out var token) && token.Length > 0)
        {
            headers.Add(new("Authorization", "Bearer " + token));
        }

        var answer = await ReadAsync(CredentialUrl.Parse(GistInterface + id), headers, cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(answer);
            string? first = null;
            foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
            {
                var url = file.Value.GetProperty("raw_url").GetString();
                if (file.Name.EndsWith(".py", StringComparison.OrdinalIgnoreCase) && url is not null)
                {
                    return url;
                }

                first ??= url;
            }

            return first ?? throw new PyToolException(ScriptErrors.Download, $"The gist has no files: {page}");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new PyToolException(ScriptErrors.Download, $"The gist cannot be read: {page}", exception);
        }
    }

    private async Task<byte[]> ReadAsync(CredentialUrl url, IReadOnlyList<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        var request = new NetworkRequest { Url = url.Url, Credentials = url.Credentials, AllowCompression = true, MaximumBytes = LargestScript, Headers = headers };
        try
        {
            return await session.Network.ReadAsync(
                request,
                static async (response, token) =>
                {
                    var content = new MemoryStream();
                    await response.Body.CopyToAsync(content, token).ConfigureAwait(false);
                    return content.ToArray();
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkFailureException failure)
        {
            throw failure.ToPyToolException();
        }
    }
}
