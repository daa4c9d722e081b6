namespace PyTool.Standards.Metadata;

/// <summary>
/// Walks through RFC 822 headers up to the first empty line. A line that is no header ends them too, as in Python's
/// <c>email</c> module. Lines that begin with white space continue the one before.
/// </summary>
internal ref struct HeaderReader
{
    private ReadOnlySpan<char> _rest;

    public HeaderReader(ReadOnlySpan<char> text)
    {
        _rest = text;
        Current = default;
    }

    public Header Current { get; private set; }

    public readonly HeaderReader GetEnumerator() => this;

    public bool MoveNext()
    {
        var colon = _rest.IndexOfAny(':', '\n');
        if (colon <= 0 || _rest[colon] != ':' || !IsName(_rest[..colon]))
        {
            return false;
        }

        var end = LineEnd(colon);
        while (end < _rest.Length && _rest[end] is ' ' or '\t')
        {
            end = LineEnd(end);
        }

        Current = new Header(_rest[..colon], new HeaderValue(_rest[(colon + 1)..end]));
        _rest = _rest[end..];
        return true;
    }

    private readonly int LineEnd(int start)
    {
        var line = _rest[start..].IndexOf('\n');
        return line < 0 ? _rest.Length : start + line + 1;
    }

    private static bool IsName(ReadOnlySpan<char> name) => !name.ContainsAnyExceptInRange('!', '~');

    public readonly ref struct Header
    {
        public Header(ReadOnlySpan<char> name, HeaderValue value)
        {
            Name = name;
            Value = value;
        }

        public ReadOnlySpan<char> Name { get; }

        public HeaderValue Value { get; }
    }
}
