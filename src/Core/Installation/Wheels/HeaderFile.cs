namespace PyTool.Core.Installation.Wheels;

/// <summary>The head of METADATA and WHEEL: <c>Key: value</c> lines up to the first empty one. Continuation lines belong to values nobody asks for here.</summary>
internal sealed class HeaderFile
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    public static HeaderFile Parse(string text)
    {
        var file = new HeaderFile();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd('\r');
            if (line.IsWhiteSpace())
            {
                break;
            }

            var colon = line.IndexOf(':');
            if (colon > 0 && line[0] is not (' ' or '\t'))
            {
                file.fields.Add(new KeyValuePair<string, string>(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString()));
            }
        }

        return file;
    }

    /// <summary>The first value of a key (case-insensitive); <see langword="null"/> when it is not there.</summary>
    public string? Find(string key)
    {
        foreach (var field in fields)
        {
            if (string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>All values of a key.</summary>
    public IEnumerable<string> All(string key)
    {
        foreach (var field in fields)
        {
            if (string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                yield return field.Value;
            }
        }
    }
}
