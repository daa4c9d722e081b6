using System.Collections;

namespace PyTool.Toml;

/// <summary>The elements of an array in order: bracketed values, or tables under <c>[[headers]]</c>.</summary>
public readonly struct TomlArray : IEnumerable<TomlValue>
{
    private readonly TomlDocument _document;
    private readonly int _node;

    internal TomlArray(TomlDocument document, int node)
    {
        _document = document;
        _node = node;
    }

    /// <summary>Number of elements.</summary>
    public int Count => _document.Store.Containers[_document.Store.Nodes[_node].Container].Count;

    /// <summary>The array as a value, for its place and for errors.</summary>
    public TomlValue Value => new(_document, _node);

    /// <summary>The elements as strings.</summary>
    /// <exception cref="TomlException">An element is not a string.</exception>
    public string[] ToStrings()
    {
        var strings = new string[Count];
        var i = 0;
        foreach (var element in this)
        {
            strings[i++] = element.AsString();
        }

        return strings;
    }

    /// <summary>Walks the elements without allocating.</summary>
    public Enumerator GetEnumerator() => new(_document, _node);

    IEnumerator<TomlValue> IEnumerable<TomlValue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the elements of an array.</summary>
    public struct Enumerator : IEnumerator<TomlValue>
    {
        private readonly TomlDocument _document;
        private readonly int _array;
        private int _node;
        private int _next;

        internal Enumerator(TomlDocument document, int array)
        {
            _document = document;
            _array = array;
            Reset();
        }

        /// <inheritdoc/>
        public readonly TomlValue Current => new(_document, _node);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            _node = _next;
            _next = _document.Store.Nodes[_node].Next;
            return _node != 0;
        }

        /// <inheritdoc/>
        public void Reset() => _next = _document.Store.Containers[_document.Store.Nodes[_array].Container].First;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
