using System.Text;

namespace PyTool.Index.Credentials;

/// <summary>The words of a netrc file: separated by white space, quoted or not; a word that starts with <c>#</c> begins a comment, but not as a value.</summary>
internal sealed class NetrcReader
{
    private readonly string _text;
    private int _at;
    private bool _isValue;

    public NetrcReader(string text) => _text = text;

    public string? Next()
    {
        while (true)
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            if (_at >= _text.Length)
            {
                return null;
            }

            if (_text[_at] != '#' || _isValue)
            {
                break;
            }

            SkipLine();
        }

        var word = _text[_at] == '"' ? Quoted() : Plain();
        _isValue = !_isValue && word is "machine" or "login" or "password" or "account";
        return word;
    }

    /// <summary>Skips a macro: up to the next empty line.</summary>
    public void SkipMacro()
    {
        _isValue = false;
        var end = _text.IndexOf("\n\n", _at, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end;
    }

    private void SkipLine()
    {
        var end = _text.IndexOf('\n', _at);
        _at = end < 0 ? _text.Length : end;
    }

    private string Plain()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private string Quoted()
    {
        var word = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                _at++;
            }

            word.Append(_text[_at]);
        }

        _at++;
        return word.ToString();
    }
}
