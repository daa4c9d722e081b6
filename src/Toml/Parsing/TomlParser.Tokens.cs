using System.Globalization;

namespace PyTool.Toml.Parsing;

internal ref partial struct TomlParser
{
    /// <summary>Booleans, numbers, dates and times: everything that is one run of plain characters.</summary>
    private void ParseToken(int node)
    {
        var start = _position;
        var length = _source[start..].IndexOfAnyExcept(ByteClass.Token);
        length = length < 0 ? _source.Length - start : length;
        length = WithTimeAfterBlank(start, length);
        var token = _source.Slice(start, length);
        _store.Nodes[node].Kind = Classify(token, start);
        _position = start + length;
    }

    /// <summary>A date may be joined to its time by a single blank.</summary>
    private readonly int WithTimeAfterBlank(int start, int length)
    {
        var after = _source[(start + length)..];
        if (length != 10 || _source[start + 4] != '-' || after.Length < 3 || after[0] != ' ' || !ByteClass.IsDigit(after[1]) || !ByteClass.IsDigit(after[2]))
        {
            return length;
        }

        var time = after[1..].IndexOfAnyExcept(ByteClass.Token);
        return time < 0 ? _source.Length - start : length + 1 + time;
    }

    private readonly TomlKind Classify(ReadOnlySpan<byte> token, int start)
    {
        if (token[0] is (byte)'t' or (byte)'f')
        {
            return token.SequenceEqual("true"u8) || token.SequenceEqual("false"u8) ? TomlKind.Boolean : throw BadToken(token, start, "`true` or `false`");
        }

        if ((token.Length > 4 && token[4] == '-') || (token.Length > 2 && token[2] == ':'))
        {
            if (ByteClass.IsDigit(token[0]) && ByteClass.IsDigit(token[1]))
            {
                return TomlDateTime.TryParse(token, out var value) ? value.Kind : throw BadToken(token, start, "a date or time that exists");
            }
        }

        var kind = NumberReader.Classify(token);
        if (kind == NumberClass.Integer)
        {
            return NumberReader.TryReadInteger(token, out _) ? TomlKind.Integer : throw BadToken(token, start, "an integer of at most 64 bits");
        }

        return kind == NumberClass.Float ? TomlKind.Float : throw BadToken(token, start, AnyValue);
    }

    private readonly TomlException BadToken(ReadOnlySpan<byte> token, int start, string expected)
    {
        const int Shown = 40;
        var text = System.Text.Encoding.UTF8.GetString(token[..Math.Min(Shown, token.Length)]);
        var shown = string.Create(CultureInfo.InvariantCulture, $"expected {expected}, found `{text}{(token.Length > Shown ? "…" : "")}`");
        return Failure(start, start + token.Length, expected, shown);
    }
}
