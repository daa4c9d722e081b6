using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Caching;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>Asks one index for one project.</summary>
internal sealed class PageFetcher
{
    private const string Bucket = "simple-v1000";
    private readonly CachedFetcher _fetcher;
    private readonly NetworkOptions _network;
    private readonly bool _ignoresRefusals;

    public PageFetcher(CachedFetcher fetcher, NetworkOptions network, bool ignoresRefusals)
    {
        _fetcher = fetcher;
        _network = network;
        _ignoresRefusals = ignoresRefusals;
    }

    /// <summary>The page, or why there is none. Any other failure is an error: an index that is broken does not hand its names to the next one.</summary>
    public async ValueTask<PageOutcome> FetchAsync(IndexDefinition index, PackageName name, CancellationToken cancellationToken)
    {
        try
        {
            if (index.Url.Uri.IsFile)
            {
                return LocalPages.Simple(LocalPages.PathOf(index.Url.Url), name) is { } page ? PageOutcome.Found(page) : PageOutcome.None(UnusableKind.NotFound);
            }

            return PageOutcome.Found(await _fetcher.GetAsync(Request(index, name), cancellationToken).ConfigureAwait(false));
        }
        catch (NetworkFailureException failure) when (AbsenceOf(index, failure) is { } absence)
        {
            return PageOutcome.None(absence, failure.Status);
        }
        catch (NetworkFailureException failure)
        {
            throw failure.ToPyToolException();
        }
        catch (Exception exception) when (exception is PageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT6020", $"Failed to read the page of `{name}` on the index `{index.Reference.Url}`: {exception.Message}");
        }
    }

    /// <summary>The flat list at an index.</summary>
    public async ValueTask<FlatPage> FetchFlatAsync(IndexDefinition index, CancellationToken cancellationToken)
    {
        try
        {
            return index.Url.Uri.IsFile
                ? LocalPages.Flat(LocalPages.PathOf(index.Url.Url))
                : await _fetcher.GetAsync(FlatRequest(index), cancellationToken).ConfigureAwait(false);
        }
        catch (NetworkFailureException failure) when (failure.Kind == NetworkFailureKind.Offline)
        {
            Warn($"Remote `--find-links` entry was not available in the cache: {index.Reference.Url}");
            return FlatPage.Empty;
        }
        catch (NetworkFailureException failure)
        {
            throw failure.ToPyToolException();
        }
        catch (Exception exception) when (exception is PageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT6021", $"Failed to read `--find-links` location `{index.Reference.Url}`: {exception.Message}");
        }
    }

    private UnusableKind? AbsenceOf(IndexDefinition index, NetworkFailureException failure)
    {
        if (failure.Kind == NetworkFailureKind.Offline)
        {
            return UnusableKind.Offline;
        }

        if (failure.Kind != NetworkFailureKind.Status)
        {
            return null;
        }

        // That host answers 403 for what it does not have.
        var isAbsent = failure.Status == 404 || (_ignoresRefusals && failure.Status is 407 or 511) || (failure.Status == 403 && index.Url.Uri.IdnHost == "download.pytorch.org");
        foreach (var ignored in index.IgnoredErrorCodes)
        {
            isAbsent |= failure.Status == ignored;
        }

        return isAbsent ? UnusableKind.NotFound : failure.Status is 401 or 403 ? UnusableKind.Unauthorized : null;
    }

    private DocumentRequest<StoredPage> Request(IndexDefinition index, PackageName name) => new()
    {
        Url = PageUrl(index.Url.Url, name),
        CachePath = Path.Combine(Bucket, CacheKey.Folder(index), name.Value + ".page"),
        Accept = PageReader.Accept,
        Package = name,
        Index = index,
        CacheControl = index.ApiCacheControl,
        MaximumBytes = PageLimits.Json,
        Open = static (payload, _) => StoredPage.Open(payload),
        ReadAsync = async (response, token) =>
        {
            var builder = await PageReader.ReadAsync(response, name, token).ConfigureAwait(false);
            if (builder.Foreign is { } foreign)
            {
                Warn($"The index at `{index.Reference.Url}` listed `{foreign}` when queried for `{name}`; the file was ignored", isTrace: builder.Count > 0);
            }

            var page = builder.Build();
            return new CachedDocument<StoredPage>(page, page.Block);
        },
    };

    private static DocumentRequest<FlatPage> FlatRequest(IndexDefinition index) => new()
    {
        Url = WithoutFragment(index.Url.Url),
        CachePath = Path.Combine("flat-index-v1000", CacheStore.Digest(index.Url.Url) + ".flat"),
        Accept = "text/html",
        Index = index,
        CacheControl = index.ApiCacheControl,
        MaximumBytes = PageLimits.Html,
        Open = static (payload, _) => FlatPage.Open(payload),
        ReadAsync = static async (response, token) =>
        {
            var builders = new Dictionary<PackageName, StoredPageBuilder>();
            await PageReader.ReadHtmlAsync(response, file => FlatPage.Add(builders, file), token).ConfigureAwait(false);
            var page = FlatPage.Of(builders);
            return new CachedDocument<FlatPage>(page, page.Serialise());
        },
    };

    private static string PageUrl(string index, PackageName name)
    {
        var path = Urls.UrlText.WithoutQuery(index);
        var query = index.AsSpan(path.Length);
        var hash = query.IndexOf('#');
        return string.Create(CultureInfo.InvariantCulture, $"{path.TrimEnd('/')}/{name.Value}/{(hash < 0 ? query : query[..hash])}");
    }

    private static string WithoutFragment(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? url : url[..hash];
    }

    private void Warn(string message, bool isTrace = false) =>
        _network.Diagnostics.Report(isTrace ? new DiagnosticEvent.Trace { Message = message } : new DiagnosticEvent.Warning { Message = message });
}
