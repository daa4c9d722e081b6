namespace PyTool.Standards.Versions;

/// <summary>One dot-separated part of a local version: a number, or lower-case text. Numbers rank above text.</summary>
internal readonly struct LocalSegment : IComparable<LocalSegment>
{
    private readonly string? _text;
    private readonly ulong _number;

    public LocalSegment(ulong number) => _number = number;

    public LocalSegment(string text) => _text = text;

    public int CompareTo(LocalSegment other) => (_text, other._text) switch
    {
        (null, null) => _number.CompareTo(other._number),
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(_text, other._text),
    };

    public override int GetHashCode() => _text is null ? _number.GetHashCode() : string.GetHashCode(_text, StringComparison.Ordinal);

    public override string ToString() => _text ?? _number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static int Compare(LocalSegment[]? left, LocalSegment[]? right)
    {
        var a = left ?? [];
        var b = right ?? [];
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            var order = a[i].CompareTo(b[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
