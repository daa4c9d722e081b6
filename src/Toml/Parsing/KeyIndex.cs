using System.Runtime.InteropServices;

namespace PyTool.Toml.Parsing;

/// <summary>
/// One open-addressing hash table for the keys of all tables that are too large for a linear search.
/// Hashes are seeded per process, so that a file cannot be built to collide.
/// </summary>
internal sealed class KeyIndex(NodeStore store)
{
    private int[] _slots = new int[64];
    private uint[] _hashes = new uint[64];
    private int _count;

    public int Find(int parent, ReadOnlySpan<byte> key)
    {
        var hash = Hash(parent, key);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var node = _slots[slot];
            if (_hashes[slot] == hash && store.Nodes[node].Parent == parent && store.KeyOf(node).SequenceEqual(key))
            {
                return node;
            }
        }

        return 0;
    }

    public void Add(int node)
    {
        if ((_count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        Place(node, Hash(store.Nodes[node].Parent, store.KeyOf(node)));
        _count++;
    }

    private static uint Hash(int parent, ReadOnlySpan<byte> key)
    {
        // The framework's seeded string hash, over the bytes read as 16-bit units; an odd last byte is mixed in.
        var text = (uint)string.GetHashCode(MemoryMarshal.Cast<byte, char>(key));
        var last = (key.Length & 1) == 0 ? 0u : key[^1] + 1u;
        return (text ^ (last * 0x9E3779B1u)) + ((uint)parent * 0x85EBCA6Bu);
    }

    private void Place(int node, uint hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = node;
        _hashes[slot] = hash;
    }

    private void Grow()
    {
        var (slots, hashes) = (_slots, _hashes);
        _slots = new int[slots.Length * 2];
        _hashes = new uint[slots.Length * 2];
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i] != 0)
            {
                Place(slots[i], hashes[i]);
            }
        }
    }
}
