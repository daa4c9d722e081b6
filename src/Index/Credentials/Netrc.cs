using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>The <c>.netrc</c> file: machines with login and password, and a default.</summary>
internal sealed class Netrc
{
    private const long MaximumLength = 1 << 20;
    private readonly List<Entry> _entries;

    private Netrc(List<Entry> entries) => _entries = entries;

    public static Netrc Load(NetworkOptions options)
    {
        foreach (var path in Candidates(options))
        {
            try
            {
                var file = new FileInfo(path);
                if (file.Exists && file.Length <= MaximumLength)
                {
                    return Parse(File.ReadAllText(path));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                options.Diagnostics.Report(new DiagnosticEvent.Warning { Message = $"Failed to read `{path}`: {exception.Message}" });
            }
        }

        return new Netrc([]);
    }

    public static Netrc Parse(string text)
    {
        var entries = new List<Entry>();
        var reader = new NetrcReader(text);
        Entry? current = null;
        while (reader.Next() is { } word)
        {
            switch (word)
            {
                case "machine":
                    entries.Add(current = new Entry { Machine = reader.Next() });
                    break;
                case "default":
                    entries.Add(current = new Entry());
                    break;
                case "login" when current is not null:
                    current.Login = reader.Next();
                    break;
                case "password" when current is not null:
                    current.Password = reader.Next();
                    break;
                case "account":
                    reader.Next();
                    break;
                case "macdef":
                    reader.SkipMacro();
                    break;
            }
        }

        return new Netrc(entries);
    }

    /// <summary>The first machine that is the host (with or without its port), else the default entry where that is allowed.</summary>
    public UrlCredentials? Find(Uri url, string? userName, bool allowDefault)
    {
        var host = url.IdnHost;
        var withPort = UrlOrigin.Of(url).HostAndPort(url);
        foreach (var entry in _entries)
        {
            var isMachine = entry.Machine is null
                ? allowDefault
                : string.Equals(entry.Machine, host, StringComparison.OrdinalIgnoreCase) || string.Equals(entry.Machine, withPort, StringComparison.OrdinalIgnoreCase);
            if (isMachine && entry.Password is not null && (userName is null || string.Equals(entry.Login ?? "", userName, StringComparison.Ordinal)))
            {
                return new UrlCredentials(entry.Login ?? "", entry.Password);
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates(NetworkOptions options)
    {
        if (options.Environment.TryGetValue("NETRC", out var path) && path.Length > 0)
        {
            yield return path;
            yield break;
        }

        var home = options.Environment.TryGetValue("HOME", out var unix) && unix.Length > 0 ? unix
            : options.Environment.TryGetValue("USERPROFILE", out var windows) && windows.Length > 0 ? windows
            : null;
        if (home is not null && Path.IsPathFullyQualified(home))
        {
            yield return Path.Combine(home, ".netrc");
            yield return Path.Combine(home, "_netrc");
        }
    }

    private sealed class Entry
    {
        public string? Machine { get; init; }

        public string? Login { get; set; }

        public string? Password { get; set; }
    }
}
