namespace PyTool.Plugins.Resolver.Solving;

/// <summary>A list of numbers in an array, copied with its owner: forks take the arrays with one block copy each.</summary>
internal struct IntList
{
    private int[]? _items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Span => _items.AsSpan(0, Count);

    public readonly ref int this[int index] => ref _items![index];

    public void Add(int item)
    {
        if (_items is null || Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        }

        _items[Count++] = item;
    }

    public int RemoveLast() => _items![--Count];

    /// <summary>Removes one occurrence; the others keep their order.</summary>
    public void Remove(int item)
    {
        var index = Span.LastIndexOf(item);
        if (index >= 0)
        {
            Count--;
            Array.Copy(_items!, index + 1, _items!, index, Count - index);
        }
    }

    /// <summary>Removes the item at a place; the last one takes it.</summary>
    public void RemoveAtUnordered(int index) => _items![index] = _items[--Count];

    public void Clear() => Count = 0;

    public void Truncate(int count) => Count = count;

    public readonly IntList Copy() => new() { _items = Count == 0 ? null : _items.AsSpan(0, Count).ToArray(), Count = Count };
}
