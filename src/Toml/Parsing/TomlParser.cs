using System.Text.Unicode;

namespace PyTool.Toml.Parsing;

/// <summary>
/// Reads a whole document in one pass into a <see cref="NodeStore"/>. Everything is checked here; values are decoded when asked for.
/// </summary>
internal ref partial struct TomlParser
{
    private readonly byte[] _bytes;
    private readonly string? _fileName;
    private readonly ReadOnlySpan<byte> _source;
    private readonly NodeStore _store;

    /// <summary>Table of the current section, and how deep it lies.</summary>
    private int _table;
    private int _tableDepth;
    private int _position;

    /// <summary>The node being read, for the key path of errors.</summary>
    private int _context;

    /// <summary>The key part read last: its token with quotes, and its text if it has escapes.</summary>
    private int _keyStart;
    private int _keyEnd;
    private byte[]? _decodedKey;

    private TomlParser(byte[] bytes, string? fileName, bool recordItems)
    {
        _bytes = bytes;
        _source = bytes;
        _fileName = fileName;
        _store = new NodeStore(bytes) { Items = recordItems ? [] : null };
    }

    public static NodeStore Parse(byte[] bytes, string? fileName, bool recordItems)
    {
        var parser = new TomlParser(bytes, fileName, recordItems);
        parser.ParseDocument();
        return parser._store;
    }

    private void ParseDocument()
    {
        CheckEncoding();
        if (_source.StartsWith("\uFEFF"u8))
        {
            _position = 3;
        }

        while (true)
        {
            SkipBlanks();
            if (_position == _source.Length)
            {
                return;
            }

            switch (_source[_position])
            {
                case (byte)'\n':
                    _position++;
                    break;
                case (byte)'\r':
                    SkipLineEnd();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case (byte)'[':
                    ParseHeader();
                    ExpectLineEnd();
                    break;
                default:
                    _context = _table;
                    ParseKeyValue(_table, _tableDepth);
                    ExpectLineEnd();
                    break;
            }
        }
    }

    private readonly void CheckEncoding()
    {
        if (Utf8.IsValid(_source))
        {
            return;
        }

        var valid = 0;
        while (System.Text.Rune.DecodeFromUtf8(_source[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        throw Failure(valid, valid + 1, "valid UTF-8", $"expected valid UTF-8, found byte 0x{_source[valid]:X2}");
    }

    /// <summary>After a header or a value: blanks, a comment, and the end of the line or text.</summary>
    private void ExpectLineEnd()
    {
        SkipBlanks();
        if (_position == _source.Length)
        {
            return;
        }

        switch (_source[_position])
        {
            case (byte)'\n':
                _position++;
                break;
            case (byte)'\r':
                SkipLineEnd();
                break;
            case (byte)'#':
                SkipComment();
                break;
            default:
                throw Unexpected("the end of the line");
        }
    }

    private void SkipBlanks()
    {
        while (_position < _source.Length && _source[_position] is (byte)' ' or (byte)'\t')
        {
            _position++;
        }
    }

    /// <summary>At a carriage return: it must belong to a line end.</summary>
    private void SkipLineEnd()
    {
        if (_position + 1 >= _source.Length || _source[_position + 1] != '\n')
        {
            throw Failure(_position, _position + 1, "a line feed", "expected a line feed after the carriage return");
        }

        _position += 2;
    }

    /// <summary>At a number sign: skips up to the line end, which stays.</summary>
    private void SkipComment()
    {
        var length = _source[_position..].IndexOfAny(ByteClass.EndOfComment);
        if (length < 0)
        {
            _position = _source.Length;
            return;
        }

        _position += length;
        if (_source[_position] == '\r')
        {
            SkipLineEnd();
            return;
        }

        if (_source[_position] != '\n')
        {
            throw Failure(_position, _position + 1, "a comment without control characters", $"control character U+{_source[_position]:X4} in a comment");
        }
    }

    /// <summary>Between the items of an array or inline table: blanks, line ends and comments.</summary>
    private void SkipTrivia()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n':
                    _position++;
                    break;
                case (byte)'\r':
                    SkipLineEnd();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }
}
