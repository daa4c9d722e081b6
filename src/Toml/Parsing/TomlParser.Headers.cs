namespace PyTool.Toml.Parsing;

internal ref partial struct TomlParser
{
    private void ParseHeader()
    {
        var start = _position++;
        var isArray = _position < _source.Length && _source[_position] == '[';
        if (isArray)
        {
            _position++;
        }

        _context = 0;
        SkipBlanks();
        var table = 0;
        var depth = 1;
        ParseKeyPart();
        while (TryDot())
        {
            table = EnterHeader(table);
            if (++depth > TomlLimits.MaxDepth)
            {
                throw TooDeep(_keyStart);
            }

            ParseKeyPart();
        }

        _tableDepth = depth + 1;
        _table = isArray ? OpenArrayElement(table) : OpenTable(table);
        _context = _table;
        ExpectBracket();
        if (isArray)
        {
            ExpectBracket();
        }

        _store.Nodes[_table].Start = start;
        _store.Nodes[_table].End = _position;
        _store.Sections.Add(new Section(_table, start, _position));
    }

    private void ExpectBracket()
    {
        if (_position == _source.Length || _source[_position] != ']')
        {
            throw Unexpected("`]`");
        }

        _position++;
    }

    /// <summary>The table that a part before the last names: the last element of an array of tables.</summary>
    private int EnterHeader(int table)
    {
        var next = _store.Find(table, KeyText);
        if (next == 0)
        {
            next = AddMember(table, TomlKind.Table, NodeFlags.Implicit);
        }
        else if ((_store.Nodes[next].Flags & NodeFlags.ArrayOfTables) != 0)
        {
            next = _store.Containers[_store.Nodes[next].Container].Last;
        }
        else if (_store.Nodes[next].Kind != TomlKind.Table || (_store.Nodes[next].Flags & NodeFlags.Inline) != 0)
        {
            throw Defined(next);
        }

        _context = next;
        return next;
    }

    private int OpenTable(int parent)
    {
        var table = _store.Find(parent, KeyText);
        if (table == 0)
        {
            return AddMember(parent, TomlKind.Table, NodeFlags.Header);
        }

        ref var node = ref _store.Nodes[table];
        if ((node.Flags & NodeFlags.Implicit) == 0)
        {
            throw Defined(table);
        }

        node.Flags = (node.Flags & ~NodeFlags.Implicit) | NodeFlags.Header;
        node.KeyStart = _keyStart;
        node.KeyEnd = _keyEnd;
        node.Flags &= ~NodeFlags.EscapedKey;
        if (_decodedKey is not null)
        {
            _store.SetDecodedKey(table, _decodedKey);
        }

        return table;
    }

    private int OpenArrayElement(int parent)
    {
        var array = _store.Find(parent, KeyText);
        if (array == 0)
        {
            array = AddMember(parent, TomlKind.Array, NodeFlags.ArrayOfTables);
        }
        else if ((_store.Nodes[array].Flags & NodeFlags.ArrayOfTables) == 0)
        {
            throw Defined(array);
        }

        return _store.Add(array, TomlKind.Table, NodeFlags.Header);
    }
}
