using System.Text;

namespace PyTool.Index.Metadata;

/// <summary>
/// The headers of a METADATA or PKG-INFO file that resolution needs, not yet parsed: what the cache stores, without description and the rest.
/// The meaning of the values is that of <see cref="PyTool.Standards.Metadata.CoreMetadata"/>.
/// </summary>
internal sealed class MetadataHeaders
{
    private const int MostLines = 500_000;
    private const int LongestLicense = 200;
    private const string LicenseField = "License";
    private const string ClassifierField = "Classifier";
    private static readonly string[] Kept = ["Metadata-Version", "Name", "Version", "Requires-Dist", "Requires-Python", "Provides-Extra", "Dynamic", "License-Expression", LicenseField, ClassifierField];
    private readonly List<KeyValuePair<string, string>> _headers;

    private MetadataHeaders(List<KeyValuePair<string, string>> headers) => _headers = headers;

    /// <summary>Reads a file, up to the first empty line.</summary>
    public static MetadataHeaders Parse(ReadOnlySpan<byte> file)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (file.StartsWith("\uFEFF"u8))
        {
            file = file[3..];
        }

        string? kept = null;
        var isContinued = false;
        while (!file.IsEmpty)
        {
            var end = file.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? file : file[..end];
            file = end < 0 ? default : file[(end + (file[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
            if (line.IsEmpty || headers.Count > MostLines)
            {
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                if (isContinued && kept is not null)
                {
                    var last = headers[^1];
                    headers[^1] = new(last.Key, last.Value + " " + Encoding.UTF8.GetString(line).Trim());
                }

                continue;
            }

            // What is no header ends the headers, as for Python's own reader and for CoreMetadata.
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~'))
            {
                break;
            }

            kept = KeptName(line[..colon]);
            if (ReferenceEquals(kept, ClassifierField) && !line[(colon + 1)..].Trim((byte)' ').StartsWith("License ::"u8))
            {
                kept = null;
            }

            // Of a licence only the first line counts: some files carry the whole text.
            isContinued = kept is not null && !ReferenceEquals(kept, LicenseField);
            if (ReferenceEquals(kept, LicenseField) && line.Length > LongestLicense)
            {
                line = line[..LongestLicense];
            }

            if (kept is not null)
            {
                headers.Add(new(kept, Encoding.UTF8.GetString(line[(colon + 1)..]).Trim()));
            }
        }

        return new MetadataHeaders(headers);
    }

    /// <summary>The first header of a name; <see langword="null"/>: absent.</summary>
    public string? First(string name)
    {
        foreach (var (key, value) in _headers)
        {
            if (ReferenceEquals(key, name) || string.Equals(key, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All headers of a name, in order.</summary>
    public IEnumerable<string> All(string name)
    {
        foreach (var (key, value) in _headers)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
            {
                yield return value;
            }
        }
    }

    /// <summary>The headers as a file of the same format.</summary>
    public byte[] Serialise()
    {
        var text = new StringBuilder();
        foreach (var (key, value) in _headers)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? KeptName(ReadOnlySpan<byte> name)
    {
        foreach (var kept in Kept)
        {
            if (Ascii.EqualsIgnoreCase(name, kept))
            {
                return kept;
            }
        }

        return null;
    }
}
