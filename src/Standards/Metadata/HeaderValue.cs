namespace PyTool.Standards.Metadata;

/// <summary>The value of a header, unfolded only when it is asked for.</summary>
internal readonly ref struct HeaderValue
{
    private readonly ReadOnlySpan<char> _raw;

    public HeaderValue(ReadOnlySpan<char> raw) => _raw = raw;

    public override string ToString()
    {
        var value = _raw.Trim();
        if (!value.ContainsAny('\r', '\n'))
        {
            return value.ToString();
        }

        // A folded line goes on where it was broken: the break falls away, the white space stays.
        return value.ToString().Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
    }
}
