namespace PyTool.Toml.Parsing;

/// <summary>The parsed document as flat arrays; <see cref="TomlTable"/> and the others are views on it.</summary>
internal sealed class NodeStore
{
    /// <summary>Up to here a linear search is faster than hashing.</summary>
    private const int LinearLimit = 8;

    private readonly byte[] _source;
    private KeyIndex? _index;

    public NodeStore(byte[] source)
    {
        _source = source;
        Nodes = new Node[Math.Max(16, source.Length / 40)];
        Containers = new Container[Math.Max(8, source.Length / 160)];
        Count = 1;
        ContainerCount = 1;
        Nodes[0].Kind = TomlKind.Table;
    }

    public Node[] Nodes { get; private set; }

    public int Count { get; private set; }

    public Container[] Containers { get; private set; }

    public int ContainerCount { get; private set; }

    public List<Section> Sections { get; } = [];

    /// <summary>Every key with its value in source order of the ends; only recorded for editors.</summary>
    public List<Item>? Items { get; init; }

    /// <summary>Text of keys with escape sequences, by node.</summary>
    public Dictionary<int, byte[]>? DecodedKeys { get; private set; }

    /// <summary>Adds a node without members to the end of a container and returns its index.</summary>
    public int Add(int parent, TomlKind kind, NodeFlags flags)
    {
        if (Count == Nodes.Length)
        {
            var larger = Nodes;
            Array.Resize(ref larger, Nodes.Length * 2);
            Nodes = larger;
        }

        var index = Count++;
        ref var node = ref Nodes[index];
        node.Kind = kind;
        node.Flags = flags;
        node.Parent = parent;
        if (kind >= TomlKind.Array)
        {
            node.Container = AddContainer();
        }

        ref var container = ref Containers[Nodes[parent].Container];
        if (container.Count == 0)
        {
            container.First = index;
        }
        else
        {
            Nodes[container.Last].Next = index;
        }

        container.Last = index;
        container.Count++;
        return index;
    }

    /// <summary>Turns a node that was added before its kind was known into an array or table.</summary>
    public void MakeContainer(int node, TomlKind kind)
    {
        Nodes[node].Kind = kind;
        Nodes[node].Container = AddContainer();
    }

    /// <summary>Makes the node, whose key is set by now, known to the hash index if its table is large.</summary>
    public void IndexKey(int node)
    {
        var container = Containers[Nodes[Nodes[node].Parent].Container];
        if (container.Count <= LinearLimit)
        {
            return;
        }

        _index ??= new KeyIndex(this);
        if (container.Count > LinearLimit + 1)
        {
            _index.Add(node);
            return;
        }

        for (var member = container.First; member != 0; member = Nodes[member].Next)
        {
            _index.Add(member);
        }
    }

    public void SetDecodedKey(int node, byte[] key)
    {
        DecodedKeys ??= [];
        DecodedKeys[node] = key;
        Nodes[node].Flags |= NodeFlags.EscapedKey;
    }

    /// <summary>The member with this key, or 0.</summary>
    public int Find(int table, ReadOnlySpan<byte> key)
    {
        ref readonly var container = ref Containers[Nodes[table].Container];
        if (container.Count > LinearLimit)
        {
            return _index!.Find(table, key);
        }

        for (var node = container.First; node != 0; node = Nodes[node].Next)
        {
            if (KeyOf(node).SequenceEqual(key))
            {
                return node;
            }
        }

        return 0;
    }

    /// <summary>The key's text in UTF-8, without quotes and escapes.</summary>
    public ReadOnlySpan<byte> KeyOf(int index)
    {
        ref readonly var node = ref Nodes[index];
        if ((node.Flags & NodeFlags.EscapedKey) != 0)
        {
            return DecodedKeys![index];
        }

        var key = _source.AsSpan(node.KeyStart, node.KeyEnd - node.KeyStart);
        return key.Length >= 2 && key[0] is (byte)'"' or (byte)'\'' ? key[1..^1] : key;
    }

    private int AddContainer()
    {
        if (ContainerCount == Containers.Length)
        {
            var larger = Containers;
            Array.Resize(ref larger, Containers.Length * 2);
            Containers = larger;
        }

        return ContainerCount++;
    }
}
