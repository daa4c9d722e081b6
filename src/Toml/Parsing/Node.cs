namespace PyTool.Toml.Parsing;

/// <summary>One value. 32 bytes, because a large lock file has a million of them.</summary>
internal struct Node
{
    /// <summary>The value's bytes: a scalar's token, the brackets of an array, a table's header or the key that implied it.</summary>
    public int Start;
    public int End;

    /// <summary>The last part of its key, with quotes; empty for array elements.</summary>
    public int KeyStart;
    public int KeyEnd;

    /// <summary>Next member or element of the same container, 0 at the end (the root is never a sibling).</summary>
    public int Next;

    public int Parent;

    /// <summary>For arrays and tables: index of the <see cref="Container"/>.</summary>
    public int Container;

    public TomlKind Kind
    {
        readonly get => (TomlKind)_kind;
        set => _kind = (byte)value;
    }

    public NodeFlags Flags;
    private byte _kind;
}
