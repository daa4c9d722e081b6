using System.Buffers;
using PyTool.Index.Urls;

namespace PyTool.Index.Simple;

/// <summary>Resolves the references of one page. Most lie in the directory of the one before, which is resolved once.</summary>
internal sealed class PageUrls
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");
    private readonly string _baseUrl;
    private string? _directory;
    private string _resolved = "";

    public PageUrls(string baseUrl) => _baseUrl = baseUrl;

    /// <summary>The absolute URL; <see langword="null"/>: it is not followed from this page.</summary>
    public string? Resolve(string reference)
    {
        var end = reference.LastIndexOf('/') + 1;
        var name = reference.AsSpan(end);
        var isPlain = end > 0 && name.Length > 2 && !name.ContainsAnyExcept(Plain);
        if (isPlain && _directory is not null && reference.AsSpan(0, end).SequenceEqual(_directory))
        {
            return string.Concat(_resolved, name);
        }

        if (!UrlText.TryResolve(_baseUrl, reference, out var url))
        {
            return null;
        }

        // A question mark or number sign before the slash would make the "directory" part of something else.
        if (isPlain && url.EndsWith(reference[end..], StringComparison.Ordinal) && reference.AsSpan(0, end).IndexOfAny('?', '#') < 0)
        {
            _directory = reference[..end];
            _resolved = url[..^name.Length];
        }

        return url;
    }
}
