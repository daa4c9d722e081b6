namespace PyTool.Toml.Parsing;

internal ref partial struct TomlParser
{
    private const string AnyValue = "a value (string, number, boolean, date or time, array or inline table)";

    /// <summary>Reads the value at the current position into a node that stands in its container already.</summary>
    private void ParseValue(int node, int depth)
    {
        if (depth > TomlLimits.MaxDepth)
        {
            throw TooDeep(_position);
        }

        var start = _position;
        switch (_position < _source.Length ? _source[_position] : (byte)0)
        {
            case (byte)'"':
                ParseString(node, (byte)'"');
                break;
            case (byte)'\'':
                ParseString(node, (byte)'\'');
                break;
            case (byte)'[':
                ParseArray(node, depth);
                break;
            case (byte)'{':
                ParseInlineTable(node, depth);
                break;
            case (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (byte)'+' or (byte)'-':
                ParseToken(node);
                break;
            default:
                throw Unexpected(AnyValue);
        }

        _store.Nodes[node].Start = start;
        _store.Nodes[node].End = _position;
    }

    private void ParseArray(int node, int depth)
    {
        SetContainerKind(node, TomlKind.Array);
        _position++;
        while (true)
        {
            SkipTrivia();
            if (_position < _source.Length && _source[_position] == ']')
            {
                break;
            }

            if (_position == _source.Length)
            {
                throw Unexpected("a value or `]`");
            }

            var element = _store.Add(node, TomlKind.String, NodeFlags.None);
            _context = element;
            ParseValue(element, depth + 1);
            _context = node;
            SkipTrivia();
            if (_position < _source.Length && _source[_position] == ',')
            {
                _position++;
            }
            else if (_position == _source.Length || _source[_position] != ']')
            {
                throw Unexpected("`,` or `]`");
            }
        }

        _position++;
    }

    private void ParseInlineTable(int node, int depth)
    {
        SetContainerKind(node, TomlKind.Table);
        _position++;
        while (true)
        {
            SkipTrivia();
            if (_position < _source.Length && _source[_position] == '}')
            {
                break;
            }

            if (_position == _source.Length)
            {
                throw Unexpected("a key or `}`");
            }

            ParseKeyValue(node, depth);
            _context = node;
            SkipTrivia();
            if (_position < _source.Length && _source[_position] == ',')
            {
                _position++;
            }
            else if (_position == _source.Length || _source[_position] != '}')
            {
                throw Unexpected("`,` or `}`");
            }
        }

        _position++;
    }

    private readonly void SetContainerKind(int node, TomlKind kind)
    {
        _store.MakeContainer(node, kind);
        _store.Nodes[node].Flags |= NodeFlags.Inline;
        _store.Nodes[node].Start = _position;
    }
}
