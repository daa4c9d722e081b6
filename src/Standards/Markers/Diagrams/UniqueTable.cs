using System.Numerics;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>
/// Holds each node once, always together with its negation. Lookups take no lock; only making a new node does.
/// Nodes are equal when variable, cut places and children are; the first one made gives the text of its versions.
/// </summary>
internal sealed class UniqueTable
{
    private readonly Lock _lock = new();
    private Marker?[] _buckets = new Marker?[1 << 8];
    private int _count;

    public Marker Get(Variable variable, ReadOnlySpan<Boundary> boundaries, ReadOnlySpan<Marker> children)
    {
        var hash = HashOf(variable, boundaries, children, negated: false);
        return Find(hash, variable, boundaries, children) ?? Make(hash, variable, boundaries, children);
    }

    private static int HashOf(Variable variable, ReadOnlySpan<Boundary> boundaries, ReadOnlySpan<Marker> children, bool negated)
    {
        var hash = (uint)variable.Hash;
        foreach (var boundary in boundaries)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ (uint)PointOrder.Hash(boundary.Ends)) + (boundary.Above ? 0x27D4EB2Fu : 0);
        }

        foreach (var child in children)
        {
            hash = (BitOperations.RotateLeft(hash, 5) ^ (uint)(negated ? child.Negation : child).Id) * 0x9E3779B1u;
        }

        return (int)(hash ^ (hash >> 16));
    }

    private static bool Matches(Marker node, Variable variable, ReadOnlySpan<Boundary> boundaries, ReadOnlySpan<Marker> children)
    {
        if (node.Children.Length != children.Length || node.Variable.CompareTo(variable) != 0)
        {
            return false;
        }

        for (var i = 0; i < children.Length; i++)
        {
            if (!ReferenceEquals(node.Children[i], children[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < boundaries.Length; i++)
        {
            if (node.Boundaries[i].CompareTo(boundaries[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // A reader that walks a chain while it is being moved may miss a node; Make looks again under the lock.
    private Marker? Find(int hash, Variable variable, ReadOnlySpan<Boundary> boundaries, ReadOnlySpan<Marker> children)
    {
        var buckets = Volatile.Read(ref _buckets);
        for (var node = Volatile.Read(ref buckets[hash & (buckets.Length - 1)]); node is not null; node = node.Next)
        {
            if (node.Hash == hash && Matches(node, variable, boundaries, children))
            {
                return node;
            }
        }

        return null;
    }

    private Marker Make(int hash, Variable variable, ReadOnlySpan<Boundary> boundaries, ReadOnlySpan<Marker> children)
    {
        lock (_lock)
        {
            if (Find(hash, variable, boundaries, children) is { } found)
            {
                return found;
            }

            Grow();
            var negated = new Marker[children.Length];
            for (var i = 0; i < negated.Length; i++)
            {
                negated[i] = children[i].Negation;
            }

            // Ids 0 and 1 are the constants.
            _count += 2;
            var cuts = boundaries.ToArray();
            var node = new Marker(variable, cuts, children.ToArray(), hash, _count);
            var opposite = new Marker(variable, cuts, negated, HashOf(variable, boundaries, children, negated: true), _count + 1) { Negation = node };
            node.Negation = opposite;
            Insert(_buckets, node);
            Insert(_buckets, opposite);
            return node;
        }
    }

    private void Grow()
    {
        if (_count < _buckets.Length)
        {
            return;
        }

        var larger = new Marker?[_buckets.Length * 4];
        foreach (var first in _buckets)
        {
            for (var node = first; node is not null;)
            {
                var next = node.Next;
                Insert(larger, node);
                node = next;
            }
        }

        Volatile.Write(ref _buckets, larger);
    }

    private static void Insert(Marker?[] buckets, Marker node)
    {
        ref var bucket = ref buckets[node.Hash & (buckets.Length - 1)];
        node.Next = bucket;
        Volatile.Write(ref bucket, node);
    }
}
