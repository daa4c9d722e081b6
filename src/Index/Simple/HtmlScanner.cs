using System.Text;

namespace PyTool.Index.Simple;

/// <summary>Walks over the tags of an HTML page and the attributes of a tag. Looks at each byte once.</summary>
internal ref struct HtmlScanner
{
    private readonly ReadOnlySpan<byte> _page;
    private int _at;
    private bool _inTag;
    private ReadOnlySpan<byte> _tag;
    private ReadOnlySpan<byte> _attribute;
    private ReadOnlySpan<byte> _value;

    public HtmlScanner(ReadOnlySpan<byte> page) => _page = page;

    /// <summary>Goes to the next start or end tag; comments and declarations are skipped.</summary>
    public bool NextTag()
    {
        while (_inTag && NextAttribute())
        {
        }

        while (true)
        {
            var open = _page[_at..].IndexOf((byte)'<');
            if (open < 0)
            {
                _at = _page.Length;
                return false;
            }

            _at += open + 1;
            if (_page[_at..].StartsWith("!--"u8))
            {
                Skip("-->"u8);
            }
            else if (_at < _page.Length && IsLetter(_page[_at]))
            {
                _tag = Word();
                _inTag = true;
                return true;
            }
        }
    }

    public readonly bool IsTag(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(_tag, name);

    /// <summary>Goes to the next attribute of the tag.</summary>
    public bool NextAttribute()
    {
        if (!_inTag)
        {
            return false;
        }

        while (_at < _page.Length && (IsSpace(_page[_at]) || _page[_at] == '/'))
        {
            _at++;
        }

        if (_at >= _page.Length || _page[_at] == '>')
        {
            _at = Math.Min(_at + 1, _page.Length);
            _inTag = false;
            return false;
        }

        _attribute = Name();
        _value = default;
        SkipSpace();
        if (_at < _page.Length && _page[_at] == '=')
        {
            _at++;
            SkipSpace();
            _value = RawValue();
        }

        return true;
    }

    public readonly bool IsAttribute(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(_attribute, name);

    /// <summary>The value of the attribute with its character references resolved.</summary>
    public readonly string Value()
    {
        if (_value.Length > PageLimits.Text)
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(_value);
        return text.Contains('&', StringComparison.Ordinal) ? HtmlReferences.Resolve(text) : text;
    }

    private void Skip(ReadOnlySpan<byte> end)
    {
        var found = _page[_at..].IndexOf(end);
        _at = found < 0 ? _page.Length : _at + found + end.Length;
    }

    private void SkipSpace()
    {
        while (_at < _page.Length && IsSpace(_page[_at]))
        {
            _at++;
        }
    }

    private ReadOnlySpan<byte> Word()
    {
        var start = _at;
        while (_at < _page.Length && !IsSpace(_page[_at]) && _page[_at] is not ((byte)'>' or (byte)'/'))
        {
            _at++;
        }

        return _page[start.._at];
    }

    private ReadOnlySpan<byte> Name()
    {
        // The first byte belongs to the name whatever it is: so every call moves on.
        var start = _at++;
        while (_at < _page.Length && !IsSpace(_page[_at]) && _page[_at] is not ((byte)'>' or (byte)'/' or (byte)'='))
        {
            _at++;
        }

        return _page[start.._at];
    }

    private ReadOnlySpan<byte> RawValue()
    {
        if (_at >= _page.Length)
        {
            return default;
        }

        var quote = _page[_at];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            var start = _at;
            while (_at < _page.Length && !IsSpace(_page[_at]) && _page[_at] != '>')
            {
                _at++;
            }

            return _page[start.._at];
        }

        _at++;
        var length = _page[_at..].IndexOf(quote);
        var value = length < 0 ? _page[_at..] : _page.Slice(_at, length);
        _at = length < 0 ? _page.Length : _at + length + 1;
        return value;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';

    private static bool IsLetter(byte value) => char.IsAsciiLetter((char)value);
}
