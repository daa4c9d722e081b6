using PyTool.Index.Urls;

namespace PyTool.Index.Simple;

/// <summary>Reads the links of a PEP 503 page. Tolerant as browsers are, linear in the length of the page, and blind to everything but <c>a</c> and <c>base</c>.</summary>
internal sealed class SimpleHtmlReader
{
    private readonly Action<ListedFile> _found;
    private string _baseUrl;
    private bool _hasBase;

    public SimpleHtmlReader(string baseUrl, Action<ListedFile> found)
    {
        _baseUrl = baseUrl;
        _found = found;
    }

    public void Read(ReadOnlySpan<byte> page)
    {
        var scanner = new HtmlScanner(page);
        while (scanner.NextTag())
        {
            if (scanner.IsTag("a"u8))
            {
                ReadLink(ref scanner);
            }
            else if (scanner.IsTag("base"u8) && !_hasBase && Attribute(ref scanner, "href"u8) is { } href && UrlText.TryResolve(_baseUrl, href, out var resolved))
            {
                _baseUrl = resolved;
                _hasBase = true;
            }
        }
    }

    private static string? Attribute(ref HtmlScanner scanner, ReadOnlySpan<byte> name)
    {
        string? value = null;
        while (scanner.NextAttribute())
        {
            value ??= scanner.IsAttribute(name) ? scanner.Value() : null;
        }

        return value;
    }

    private void ReadLink(ref HtmlScanner scanner)
    {
        var file = new ListedFile();
        string? href = null;
        while (scanner.NextAttribute())
        {
            if (scanner.IsAttribute("href"u8))
            {
                href ??= scanner.Value();
            }
            else if (scanner.IsAttribute("data-requires-python"u8))
            {
                file.RequiresPython ??= scanner.Value();
            }
            else if (scanner.IsAttribute("data-yanked"u8))
            {
                file.IsYanked = true;
                var reason = scanner.Value();
                file.YankedReason = reason.Length == 0 ? null : reason;
            }
            else if (scanner.IsAttribute("data-core-metadata"u8) || scanner.IsAttribute("data-dist-info-metadata"u8))
            {
                TakeMetadata(file, scanner.Value());
            }
            else if (scanner.IsAttribute("data-upload-time"u8))
            {
                file.UploadTime = UploadTimes.Parse(System.Text.Encoding.UTF8.GetBytes(scanner.Value()));
            }
        }

        if (href is not null)
        {
            Report(file, href.Trim());
        }
    }

    private static void TakeMetadata(ListedFile file, string value)
    {
        if (string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        file.HasMetadata = true;
        if (file.MetadataHashes.Count == 0 && ReadHash(value) is { } hash)
        {
            file.MetadataHashes.Add(hash);
        }
    }

    private void Report(ListedFile file, string href)
    {
        if (!UrlText.TryResolve(_baseUrl, href, out var url))
        {
            return;
        }

        file.Url = url;
        file.FileName = UrlText.FileName(url);
        var fragment = href.IndexOf('#', StringComparison.Ordinal);
        foreach (var part in fragment < 0 ? [] : href[(fragment + 1)..].Split('&'))
        {
            if (file.Hashes.Count == 0 && ReadHash(part) is { } hash)
            {
                file.Hashes.Add(hash);
            }
        }

        if (file.FileName.Length > 0)
        {
            _found(file);
        }
    }

    private static FileHash? ReadHash(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : FileHash.Read(text[..equals], text[(equals + 1)..]);
    }
}
