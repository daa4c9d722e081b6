namespace PyTool.Standards.Metadata;

/// <summary>The value of a header, unfolded only when it is asked for.</summary>
internal readonly ref struct HeaderValue
{
    private readonly ReadOnlySpan<char> _raw;

    public HeaderValue(ReadOnlySpan<char> raw) => _raw = raw;

    /// <summary>What stands before the first fold, at most so many characters.</summary>
    public string FirstLine(int longest)
    {
        var value = _raw.Trim();
        var end = value.IndexOfAny('\r', '\n');
        var line = (end < 0 ? value : value[..end]).Trim();
        return (line.Length <= longest ? line : line[..longest]).ToString();
    }

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
