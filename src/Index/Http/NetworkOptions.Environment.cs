using System.Globalization;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Http;

public sealed partial class NetworkOptions
{
    /// <summary>The silence that the environment allows: <c>UV_HTTP_TIMEOUT</c>, <c>UV_REQUEST_TIMEOUT</c>, <c>HTTP_TIMEOUT</c>; 30 seconds by default.</summary>
    /// <exception cref="PyToolException">The value is no number of seconds.</exception>
    public static TimeSpan ReadTimeoutOf(IReadOnlyDictionary<string, string> environment) =>
        Seconds(environment, "UV_HTTP_TIMEOUT") ?? Seconds(environment, "UV_REQUEST_TIMEOUT") ?? Seconds(environment, "HTTP_TIMEOUT") ?? TimeSpan.FromSeconds(30);

    /// <summary>The time to connect that the environment allows: <c>UV_HTTP_CONNECT_TIMEOUT</c>; 10 seconds by default.</summary>
    /// <exception cref="PyToolException">The value is no number of seconds.</exception>
    public static TimeSpan ConnectTimeoutOf(IReadOnlyDictionary<string, string> environment) =>
        Seconds(environment, "UV_HTTP_CONNECT_TIMEOUT") ?? TimeSpan.FromSeconds(10);

    /// <summary>The time to upload that the environment allows: <c>UV_UPLOAD_HTTP_TIMEOUT</c>, then as for reading; 15 minutes by default.</summary>
    /// <exception cref="PyToolException">The value is no number of seconds.</exception>
    public static TimeSpan UploadTimeoutOf(IReadOnlyDictionary<string, string> environment) =>
        Seconds(environment, "UV_UPLOAD_HTTP_TIMEOUT") ?? Seconds(environment, "UV_HTTP_TIMEOUT") ?? Seconds(environment, "UV_REQUEST_TIMEOUT") ?? Seconds(environment, "HTTP_TIMEOUT") ?? TimeSpan.FromMinutes(15);

    /// <summary>The retries that the environment asks for: <c>UV_HTTP_RETRIES</c>; 3 by default.</summary>
    /// <exception cref="PyToolException">The value is no number from 0 on.</exception>
    public static int RetriesOf(IReadOnlyDictionary<string, string> environment) => Number(environment, "UV_HTTP_RETRIES", 0) ?? 3;

    /// <summary>The requests in flight that the environment asks for: <c>UV_CONCURRENT_DOWNLOADS</c>; 50 by default.</summary>
    /// <exception cref="PyToolException">The value is no number from 1 on.</exception>
    public static int ConcurrentDownloadsOf(IReadOnlyDictionary<string, string> environment) => Number(environment, "UV_CONCURRENT_DOWNLOADS", 1) ?? 50;

    private static TimeSpan? Seconds(IReadOnlyDictionary<string, string> environment, string name)
    {
        if (!environment.TryGetValue(name, out var text) || text.Length == 0)
        {
            return null;
        }

        // A day is as good as for ever and keeps timers in their range.
        return uint.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 86400u))
            : throw new PyToolException("PT6002", $"Failed to parse environment variable `{name}` with invalid value `{text}`: expected a number of seconds");
    }

    private static int? Number(IReadOnlyDictionary<string, string> environment, string name, int least)
    {
        if (!environment.TryGetValue(name, out var text) || text.Length == 0)
        {
            return null;
        }

        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new PyToolException("PT6002", $"Failed to parse environment variable `{name}` with invalid value `{text}`: expected a number from {least.ToString(CultureInfo.InvariantCulture)} on");
    }
}
