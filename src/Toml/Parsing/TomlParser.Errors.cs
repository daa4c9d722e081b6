using System.Text;

namespace PyTool.Toml.Parsing;

internal ref partial struct TomlParser
{
    /// <summary>An error at the current character.</summary>
    private readonly TomlException Unexpected(string expected)
    {
        var end = _position;
        if (_position < _source.Length && Rune.DecodeFromUtf8(_source[_position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            end += length;
        }

        return Failure(_position, end, expected, $"expected {expected}, found {DescribeCurrent()}");
    }

    private readonly TomlException Failure(int start, int end, string? expected, string reason)
    {
        return new SourceText(_bytes, _fileName).Error(reason, expected, KeyPath.Of(_store, _context), new TomlSpan(start, end));
    }

    private readonly TomlException TooDeep(int start)
    {
        return Failure(start, start, null, $"too deep: more than {TomlLimits.MaxDepth} nested tables and arrays");
    }

    private readonly string DescribeCurrent()
    {
        if (_position >= _source.Length)
        {
            return "the end of the text";
        }

        Rune.DecodeFromUtf8(_source[_position..], out var rune, out _);
        return rune.Value switch
        {
            '\n' or '\r' => "the end of the line",
            '`' => "a backtick",
            < 0x20 or 0x7F => $"control character U+{rune.Value:X4}",
            _ => $"`{rune}`",
        };
    }
}
