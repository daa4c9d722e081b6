using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;

namespace PyTool.Host.Plugins.Packages;

/// <summary>Feeds by the names that they have in <c>nuget.config</c>: the restore takes only addresses and folders.</summary>
internal static class FeedNames
{
    /// <summary>The address or folder of a feed.</summary>
    /// <param name="sdk">The .NET SDK, which knows the configuration.</param>
    /// <param name="given">An address, an absolute path, or a name.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">PT2042: no feed has that name.</exception>
    public static async Task<string> ResolveAsync(DotnetSdk sdk, string given, CancellationToken cancellationToken)
    {
        if (given.Contains("://", StringComparison.Ordinal) || Path.IsPathFullyQualified(given))
        {
            return given;
        }

        // From the root there is no configuration of a repository on the way.
        var listed = await sdk.RunAsync(Path.GetPathRoot(Environment.CurrentDirectory)!, ["nuget", "list", "source"], cancellationToken).ConfigureAwait(false);
        var feeds = Parse(listed.Text);
        if (feeds.TryGetValue(given, out var address))
        {
            return address;
        }

        var known = feeds.Count == 0 ? "there are none" : "known are " + string.Join(", ", feeds.Keys.Select(k => $"`{k}`"));
        throw new PyToolException("PT2042", $"`{OutputText.Escape(given)}` is no folder, and no feed of `nuget.config` has that name: {known}") { Hint = "`--source` takes an address, a folder, or a name that `dotnet nuget list source` shows" };
    }

    // `  1.  NAME [Enabled]`, and in the line below the address.
    internal static SortedDictionary<string, string> Parse(string text)
    {
        var feeds = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (name is not null)
            {
                feeds[name] = line;
                name = null;
                continue;
            }

            var dot = line.IndexOf('.', StringComparison.Ordinal);
            var bracket = line.LastIndexOf(" [", StringComparison.Ordinal);
            if (dot > 0 && bracket > dot && line.AsSpan(0, dot).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                name = line[(dot + 1)..bracket].Trim();
            }
        }

        return feeds;
    }
}
