using PyTool.Index.Urls;
using PyTool.Projects.Indexes;
using PyTool.Toml.Writing;

namespace PyTool.Core.Tools.Receipts;

/// <summary>Indexes as receipts have them: without credentials.</summary>
internal static class IndexText
{
    /// <summary>The URL; of a local index a file URL.</summary>
    public static string Location(IndexDefinition index) => index.IsPath ? new UriBuilder(Uri.UriSchemeFile, "") { Path = index.Location }.Uri.AbsoluteUri
        : CredentialUrl.TryParse(index.Location, out var url, out _) ? url.Url : index.Location;

    /// <summary>All that is known of an index.</summary>
    public static string Table(IndexDefinition index)
    {
        var entries = new List<KeyValuePair<string, string>>();
        if (index.Name is not null)
        {
            entries.Add(new("name", TomlText.String(index.Name)));
        }

        entries.Add(new("url", TomlText.String(Location(index))));
        entries.Add(new("explicit", Word(index.Explicit)));
        entries.Add(new("default", Word(index.Default)));
        entries.Add(new("format", index.IsFlat ? "\"flat\"" : "\"simple\""));
        if (index.PublishUrl is not null)
        {
            entries.Add(new("publish-url", TomlText.String(index.PublishUrl)));
        }

        // Credentials are not kept: later commands must look for them before they ask.
        var hadCredentials = !index.IsPath && index.Name is not null && !string.Equals(Location(index), index.Location, StringComparison.Ordinal) && index.Location.Contains('@', StringComparison.Ordinal);
        entries.Add(new("authenticate", TomlText.String(hadCredentials ? "always" : index.Authenticate)));
        if (index.IgnoreErrorCodes is { } codes)
        {
            entries.Add(new("ignore-error-codes", TomlText.Array(codes.Select(static code => code.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        }

        if (index.CacheControlApi is not null || index.CacheControlFiles is not null)
        {
            var control = new List<KeyValuePair<string, string>>();
            Add(control, "api", index.CacheControlApi);
            Add(control, "files", index.CacheControlFiles);
            entries.Add(new("cache-control", TomlText.InlineTable(control)));
        }

        Add(entries, "hash-algorithm", index.HashAlgorithm);
        return TomlText.InlineTable(entries);
    }

    private static void Add(List<KeyValuePair<string, string>> entries, string key, string? value)
    {
        if (value is not null)
        {
            entries.Add(new(key, TomlText.String(value)));
        }
    }

    private static string Word(bool value) => value ? "true" : "false";
}
