using System.Collections;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Index.Simple;

/// <summary>The releases on one page, ascending. A release is made when it is looked at.</summary>
internal sealed class ReleaseList : IReadOnlyList<Release>
{
    private readonly PageSource _source;
    private readonly Release?[] _releases;

    public ReleaseList(PageSource source)
    {
        _source = source;
        _releases = new Release?[source.Page.VersionCount];
    }

    public int Count => _releases.Length;

    public Release this[int index] => _releases[index] ?? Interlocked.CompareExchange(ref _releases[index], Make(index), null) ?? _releases[index]!;

    public IEnumerator<Release> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Release Make(int index) =>
        new() { Version = PyVersion.Parse(_source.Page.VersionText(index)), Files = new PageFiles(_source, index) };
}
