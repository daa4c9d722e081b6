using System.Collections.Concurrent;
using PyTool.Abstractions.Packages;
using PyTool.Standards.Specifiers;

namespace PyTool.Index.Simple;

/// <summary>A page together with what its files are judged by.</summary>
internal sealed class PageSource
{
    private readonly ConcurrentDictionary<string, VersionSpecifiers?> _specifiers;

    public PageSource(StoredPage page, IndexReference index, FileRules rules, ConcurrentDictionary<string, VersionSpecifiers?> specifiers)
    {
        Page = page;
        Index = index;
        Rules = rules;
        _specifiers = specifiers;
    }

    public StoredPage Page { get; }

    public IndexReference Index { get; }

    public FileRules Rules { get; }

    /// <summary>Parsed requires-python; few texts serve the files of all projects.</summary>
    public VersionSpecifiers? RequiresPython(int file)
    {
        var text = Page.RequiresPython(file);
        return string.IsNullOrWhiteSpace(text) ? null : _specifiers.GetOrAdd(text, static key => VersionSpecifiers.TryParseLenient(key, out var parsed) ? parsed : null);
    }
}
