namespace PyTool.Standards.Versions;

/// <summary>A growing list of numbers that begins on the stack.</summary>
internal ref struct NumberList
{
    private Span<ulong> _items;
    private int _count;

    public NumberList(Span<ulong> items) => _items = items;

    public readonly ReadOnlySpan<ulong> Span => _items[.._count];

    public void Add(ulong item)
    {
        if (_count == _items.Length)
        {
            var larger = new ulong[_items.Length * 2];
            _items.CopyTo(larger);
            _items = larger;
        }

        _items[_count++] = item;
    }
}
