namespace PyTool.Toml.Parsing;

internal ref partial struct TomlParser
{
    private readonly ReadOnlySpan<byte> KeyText
    {
        get
        {
            if (_decodedKey is not null)
            {
                return _decodedKey;
            }

            var key = _source[_keyStart.._keyEnd];
            return key[0] is (byte)'"' or (byte)'\'' ? key[1..^1] : key;
        }
    }

    private void ParseKeyPart()
    {
        _keyStart = _position;
        _decodedKey = null;
        if (_position == _source.Length)
        {
            throw Unexpected("a key");
        }

        switch (_source[_position])
        {
            case (byte)'"':
                if (ScanBasicString("key"))
                {
                    _decodedKey = StringDecoder.DecodeToBytes(_source[(_keyStart + 1)..(_position - 1)], multiLine: false);
                }

                break;
            case (byte)'\'':
                ScanLiteralString("key");
                break;
            default:
                ScanBareKey();
                break;
        }

        _keyEnd = _position;
    }

    private void ScanBareKey()
    {
        var length = _source[_position..].IndexOfAnyExcept(ByteClass.BareKey);
        length = length < 0 ? _source.Length - _position : length;
        if (length == 0)
        {
            throw Unexpected("a key");
        }

        _position += length;
    }

    /// <summary>After a key part: true at a dot, which is skipped with the blanks around it.</summary>
    private bool TryDot()
    {
        SkipBlanks();
        if (_position == _source.Length || _source[_position] != '.')
        {
            return false;
        }

        _position++;
        SkipBlanks();
        return true;
    }

    private readonly int AddMember(int table, TomlKind kind, NodeFlags flags)
    {
        var node = _store.Add(table, kind, flags);
        SetKey(node);
        _store.Nodes[node].Start = _keyStart;
        _store.Nodes[node].End = _keyEnd;
        return node;
    }

    private readonly void SetKey(int node)
    {
        _store.Nodes[node].KeyStart = _keyStart;
        _store.Nodes[node].KeyEnd = _keyEnd;
        if (_decodedKey is not null)
        {
            _store.SetDecodedKey(node, _decodedKey);
        }

        _store.IndexKey(node);
    }

    private void ParseKeyValue(int table, int depth)
    {
        var (owner, start) = (table, _position);
        ParseKeyPart();
        while (TryDot())
        {
            table = EnterDotted(table);
            if (++depth > TomlLimits.MaxDepth)
            {
                throw TooDeep(_keyStart);
            }

            ParseKeyPart();
        }

        var existing = _store.Find(table, KeyText);
        if (existing != 0)
        {
            throw Defined(existing);
        }

        if (_position == _source.Length || _source[_position] != '=')
        {
            throw Unexpected("`.` or `=`");
        }

        _position++;
        SkipBlanks();
        var node = AddMember(table, TomlKind.String, NodeFlags.None);
        _context = node;
        ParseValue(node, depth + 1);
        _store.Items?.Add(new Item(owner, node, start, _position));
    }

    /// <summary>The table that the key part before a dot names, made if it is not there.</summary>
    private int EnterDotted(int table)
    {
        var next = _store.Find(table, KeyText);
        if (next == 0)
        {
            next = AddMember(table, TomlKind.Table, NodeFlags.Dotted);
        }
        else
        {
            ref var node = ref _store.Nodes[next];
            if (node.Kind != TomlKind.Table || (node.Flags & (NodeFlags.Inline | NodeFlags.Header)) != 0)
            {
                throw Defined(next);
            }

            // Once keys were added to it, a table that was only implied is defined and gets no header of its own.
            node.Flags = (node.Flags & ~NodeFlags.Implicit) | NodeFlags.Dotted;
        }

        _context = next;
        return next;
    }

    private TomlException Defined(int existing)
    {
        _context = existing;
        var first = new SourceText(_bytes, _fileName).PositionOf(_store.Nodes[existing].KeyStart);
        return Failure(_keyStart, _keyEnd, null, $"the key is defined already at {first} as {TomlKindNames.WithArticle(_store.Nodes[existing].Kind)}");
    }
}
