using System.Buffers;
using PyTool.Index.Http;
using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>Reads project pages from answers, whichever form the server chose.</summary>
internal static class PageReader
{
    /// <summary>Value of <c>Accept</c>: JSON first.</summary>
    public const string Accept = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01";

    private const int PieceSize = 64 * 1024;
    private const int LongestToken = 8 * PageLimits.Text;

    /// <summary>Reads the page of a project.</summary>
    /// <exception cref="PageFormatException">It is none.</exception>
    public static async ValueTask<StoredPageBuilder> ReadAsync(NetworkResponse response, PackageName name, CancellationToken cancellationToken)
    {
        switch (response.MediaType)
        {
            case "application/vnd.pypi.simple.v1+json":
                return await ReadJsonAsync(response.Body, name, response.Url, cancellationToken).ConfigureAwait(false);
            case "application/vnd.pypi.simple.v1+html" or "text/html":
                var builder = new StoredPageBuilder(name);
                await ReadHtmlAsync(response, builder.Add, cancellationToken).ConfigureAwait(false);
                return builder;
            case null:
                throw new PageFormatException("the answer has no `Content-Type` header");
            default:
                throw new PageFormatException($"unsupported `Content-Type` \"{response.MediaType}\"; expected JSON or HTML");
        }
    }

    /// <summary>Reads the links of a page.</summary>
    public static async ValueTask ReadHtmlAsync(NetworkResponse response, Action<ListedFile> found, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer, filled, PageLimits.Html);
                }

                var count = await response.Body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    break;
                }

                filled += count;
            }

            new SimpleHtmlReader(response.Url, found).Read(buffer.AsSpan(0, filled));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async ValueTask<StoredPageBuilder> ReadJsonAsync(Stream body, PackageName name, string url, CancellationToken cancellationToken)
    {
        var reader = new SimpleJsonReader(name, url);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer, filled, LongestToken);
                }

                var count = await body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                filled += count;
                var used = reader.Feed(buffer.AsSpan(0, filled), isLast: count == 0);
                if (count == 0)
                {
                    return reader.Finish();
                }

                buffer.AsSpan(used, filled - used).CopyTo(buffer);
                filled -= used;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, int filled, long limit)
    {
        if (buffer.Length * 2L > limit)
        {
            throw new PageFormatException($"a part of it is larger than {limit >> 20} MiB");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
