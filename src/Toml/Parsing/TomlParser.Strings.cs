using System.Text;

namespace PyTool.Toml.Parsing;

internal ref partial struct TomlParser
{
    private void ParseString(int node, byte quote)
    {
        var rest = _source[_position..];
        var isMultiLine = rest.Length >= 3 && rest[1] == quote && rest[2] == quote;
        var escaped = false;
        if (isMultiLine)
        {
            escaped = ScanMultiLineString(quote);
        }
        else if (quote == '"')
        {
            escaped = ScanBasicString("string");
        }
        else
        {
            ScanLiteralString("string");
        }

        if (escaped)
        {
            _store.Nodes[node].Flags |= NodeFlags.EscapedValue;
        }
    }

    /// <summary>At a quotation mark: skips the string, returns whether it has escapes.</summary>
    private bool ScanBasicString(string what)
    {
        var escaped = false;
        _position++;
        while (true)
        {
            var length = _source[_position..].IndexOfAny(ByteClass.BasicStop);
            _position = length < 0 ? _source.Length : _position + length;
            if (_position == _source.Length)
            {
                throw Unexpected($"`\"` to end the {what}");
            }

            switch (_source[_position])
            {
                case (byte)'"':
                    _position++;
                    return escaped;
                case (byte)'\\':
                    escaped = true;
                    ScanEscape();
                    break;
                default:
                    throw Unexpected($"`\"` to end the {what}");
            }
        }
    }

    private void ScanLiteralString(string what)
    {
        _position++;
        var length = _source[_position..].IndexOfAny(ByteClass.LiteralStop);
        _position = length < 0 ? _source.Length : _position + length;
        if (_position == _source.Length || _source[_position] != '\'')
        {
            throw Unexpected($"`'` to end the {what}");
        }

        _position++;
    }

    /// <summary>At three quotes: skips the string, returns whether its content differs from its bytes between the quotes.</summary>
    private bool ScanMultiLineString(byte quote)
    {
        _position += 3;
        var escaped = _position < _source.Length && _source[_position] is (byte)'\n' or (byte)'\r';
        var stops = quote == '"' ? ByteClass.BasicStop : ByteClass.LiteralStop;
        while (true)
        {
            var length = _source[_position..].IndexOfAny(stops);
            _position = length < 0 ? _source.Length : _position + length;
            if (_position == _source.Length)
            {
                throw Unexpected(quote == '"' ? "`\"\"\"` to end the string" : "`'''` to end the string");
            }

            var current = _source[_position];
            if (current == quote)
            {
                if (ScanQuotes(quote))
                {
                    return escaped;
                }
            }
            else if (current == '\n')
            {
                _position++;
            }
            else if (current == '\r')
            {
                SkipLineEnd();
            }
            else if (current == '\\')
            {
                escaped = true;
                ScanMultiLineEscape();
            }
            else
            {
                throw Unexpected("a string without control characters");
            }
        }
    }

    /// <summary>A run of quotes inside a multi-line string: up to two are content, three to five end it.</summary>
    private bool ScanQuotes(byte quote)
    {
        var run = 0;
        while (run < 5 && _position + run < _source.Length && _source[_position + run] == quote)
        {
            run++;
        }

        _position += run;
        return run >= 3;
    }

    /// <summary>A backslash before blanks and a line end drops all white space that follows.</summary>
    private void ScanMultiLineEscape()
    {
        var after = _position + 1;
        while (after < _source.Length && _source[after] is (byte)' ' or (byte)'\t')
        {
            after++;
        }

        if (after < _source.Length && _source[after] is (byte)'\n' or (byte)'\r')
        {
            // The line end itself is checked by the caller's loop.
            _position = after;
            return;
        }

        ScanEscape();
    }

    private void ScanEscape()
    {
        var start = _position++;
        var digits = 0;
        switch (_position < _source.Length ? _source[_position] : (byte)0)
        {
            case (byte)'b' or (byte)'t' or (byte)'n' or (byte)'f' or (byte)'r' or (byte)'e' or (byte)'"' or (byte)'\\':
                break;
            case (byte)'x':
                digits = 2;
                break;
            case (byte)'u':
                digits = 4;
                break;
            case (byte)'U':
                digits = 8;
                break;
            default:
                throw Unexpected("one of `b t n f r e \" \\ x u U` after the backslash");
        }

        _position++;
        if (digits > 0)
        {
            ScanCodePoint(start, digits);
        }
    }

    private void ScanCodePoint(int start, int digits)
    {
        long value = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = _position < _source.Length ? ByteClass.HexValue(_source[_position]) : -1;
            if (digit < 0)
            {
                throw Unexpected($"{digits} hexadecimal digits");
            }

            value = (value * 16) + digit;
            _position++;
        }

        if (value > 0x10FFFF || !Rune.IsValid((int)value))
        {
            throw Failure(start, _position, "a Unicode scalar value", $"U+{value:X4} is not a Unicode scalar value");
        }
    }
}
