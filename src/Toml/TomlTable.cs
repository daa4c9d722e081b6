using System.Collections;
using System.Text;

namespace PyTool.Toml;

/// <summary>
/// The members of a table in the order of their first mention. Lookup is by ordinal comparison and takes constant time in large tables.
/// </summary>
public readonly partial struct TomlTable : IEnumerable<TomlEntry>
{
    private const int StackLimit = 256;

    private readonly TomlDocument _document;
    private readonly int _node;

    internal TomlTable(TomlDocument document, int node)
    {
        _document = document;
        _node = node;
    }

    /// <summary>Number of members.</summary>
    public int Count => _document.Store.Containers[_document.Store.Nodes[_node].Container].Count;

    /// <summary>The table as a value, for its place and for errors.</summary>
    public TomlValue Value => new(_document, _node);

    /// <summary>Whether there is a member with this key.</summary>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Looks a member up.</summary>
    /// <param name="key">The key, without quotes and dots.</param>
    /// <param name="value">The value, if there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string key, out TomlValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var longest = Encoding.UTF8.GetMaxByteCount(key.Length);
        var utf8 = longest <= StackLimit ? stackalloc byte[StackLimit] : new byte[longest];
        return TryGetValue(utf8[..Encoding.UTF8.GetBytes(key, utf8)], out value);
    }

    /// <summary>Looks a member up by its key in UTF-8: <c>"name"u8</c>.</summary>
    /// <param name="utf8Key">The key, without quotes and dots.</param>
    /// <param name="value">The value, if there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(ReadOnlySpan<byte> utf8Key, out TomlValue value)
    {
        var node = _document.Store.Find(_node, utf8Key);
        value = new TomlValue(_document, node);
        return node != 0;
    }

    /// <summary>Walks the members without allocating.</summary>
    public Enumerator GetEnumerator() => new(new TomlArray.Enumerator(_document, _node));

    IEnumerator<TomlEntry> IEnumerable<TomlEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the members of a table.</summary>
    public struct Enumerator : IEnumerator<TomlEntry>
    {
        private TomlArray.Enumerator _values;

        internal Enumerator(TomlArray.Enumerator values)
        {
            _values = values;
        }

        /// <inheritdoc/>
        public readonly TomlEntry Current => new(_values.Current);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _values.MoveNext();

        /// <inheritdoc/>
        public void Reset() => _values.Reset();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
