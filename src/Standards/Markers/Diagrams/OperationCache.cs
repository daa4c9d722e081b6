namespace PyTool.Standards.Markers.Diagrams;

/// <summary>
/// Remembers results of one operation. Lossy and bounded: a slot holds the last result that fell there, so a lookup is one
/// read without a lock. Entries are immutable; a race loses one at worst.
/// </summary>
internal sealed class OperationCache
{
    private const int FirstSize = 1 << 8;
    private const int LastSize = 1 << 17;

    private Entry?[] _slots = new Entry?[FirstSize];
    private int _misses;

    public Marker? Find(Marker left, object? right, int rightHash)
    {
        var slots = Volatile.Read(ref _slots);
        var entry = slots[Slot(left, rightHash, slots.Length)];
        return entry is not null && ReferenceEquals(entry.Left, left) && ReferenceEquals(entry.Right, right) ? entry.Result : null;
    }

    public Marker Keep(Marker left, object? right, int rightHash, Marker result)
    {
        var slots = Volatile.Read(ref _slots);
        if (++_misses > slots.Length && slots.Length < LastSize)
        {
            slots = Grow(slots);
        }

        slots[Slot(left, rightHash, slots.Length)] = new Entry(left, right, rightHash, result);
        return result;
    }

    private static int Slot(Marker left, int rightHash, int size)
    {
        var hash = ((uint)left.Id * 0x9E3779B1u) ^ ((uint)rightHash * 0x85EBCA77u);
        return (int)((hash ^ (hash >> 15)) & (uint)(size - 1));
    }

    private Entry?[] Grow(Entry?[] slots)
    {
        var larger = new Entry?[slots.Length * 4];
        foreach (var entry in slots)
        {
            if (entry is not null)
            {
                larger[Slot(entry.Left, entry.RightHash, larger.Length)] = entry;
            }
        }

        Volatile.Write(ref _misses, 0);
        Volatile.Write(ref _slots, larger);
        return larger;
    }

    private sealed class Entry(Marker left, object? right, int rightHash, Marker result)
    {
        public Marker Left { get; } = left;

        public object? Right { get; } = right;

        public int RightHash { get; } = rightHash;

        public Marker Result { get; } = result;
    }
}
