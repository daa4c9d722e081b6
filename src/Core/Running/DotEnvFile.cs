using System.Text;

namespace PyTool.Core.Running;

/// <summary>Reads the lines of a <c>.env</c> file: <c>export</c>, quotes, escapes, comments and <c>$VARIABLES</c>.</summary>
internal sealed class DotEnvFile
{
    private readonly Func<string, string?> _known;
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _pairs = [];
    private string _line = "";
    private int _at;

    private DotEnvFile(Func<string, string?> known) => _known = known;

    /// <summary>The variables up to the first error, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>Position of the first error within its line; <see langword="null"/>: there is none.</summary>
    public int? ErrorPosition { get; private set; }

    /// <summary>The line of the first error.</summary>
    public string ErrorLine { get; private set; } = "";

    /// <summary>Reads a text.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="known">Variables that are set already.</param>
    public static DotEnvFile Parse(string text, Func<string, string?> known)
    {
        var file = new DotEnvFile(known);
        foreach (var line in LogicalLines(text))
        {
            file._line = line;
            file._at = 0;
            if (!file.ReadLine())
            {
                file.ErrorPosition = file._at;
                file.ErrorLine = line;
                break;
            }
        }

        return file;
    }

    /// <summary>Lines, joined while a quote is open.</summary>
    private static IEnumerable<string> LogicalLines(string text)
    {
        var start = 0;
        var quote = '\0';
        var inComment = false;
        var canComment = true;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\n' && quote == '\0')
            {
                yield return text[start..i].TrimEnd('\r');
                start = i + 1;
                (inComment, canComment) = (false, true);
            }
            else if (inComment)
            {
                continue;
            }
            else if (quote == '\0')
            {
                inComment = character == '#' && canComment;
                quote = character is '"' or '\'' && !inComment ? character : '\0';
                i += character == '\\' && i + 1 < text.Length && text[i + 1] != '\n' ? 1 : 0;
                canComment = char.IsWhiteSpace(character);
            }
            else if (character == '\\' && quote == '"')
            {
                i++;
            }
            else if (character == quote)
            {
                quote = '\0';
            }
        }

        if (start < text.Length)
        {
            yield return text[start..].TrimEnd('\r');
        }
    }

    private bool ReadLine()
    {
        SkipSpace();
        if (AtEnd || Current == '#')
        {
            return true;
        }

        if (!ReadKey(out var key))
        {
            return false;
        }

        if (key == "export" && !AtEnd && Current != '=')
        {
            if (!ReadKey(out key))
            {
                return false;
            }
        }

        if (AtEnd || Current != '=')
        {
            return false;
        }

        _at++;
        SkipSpace();
        if (!ReadValue(out var value))
        {
            return false;
        }

        _own[key] = value;
        _pairs.Add(new(key, value));
        return true;
    }

    private bool AtEnd => _at >= _line.Length;

    private char Current => _line[_at];

    private bool ReadKey(out string key)
    {
        var start = _at;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '.') && !(_at == start && char.IsAsciiDigit(Current)))
        {
            _at++;
        }

        key = _line[start.._at];
        SkipSpace();
        return key.Length > 0;
    }

    private bool ReadValue(out string value)
    {
        var text = new StringBuilder();
        value = "";
        while (!AtEnd)
        {
            switch (Current)
            {
                case '\'':
                    if (!ReadSingle(text))
                    {
                        return false;
                    }

                    break;
                case '"':
                    if (!ReadDouble(text))
                    {
                        return false;
                    }

                    break;
                case '\\' when _at + 1 < _line.Length:
                    if (!ReadEscape(text, quoted: false))
                    {
                        return false;
                    }

                    break;
                case '$':
                    ReadVariable(text);
                    break;
                case var character when char.IsWhiteSpace(character):
                    SkipSpace();
                    value = text.ToString();
                    return AtEnd || Current == '#';
                default:
                    text.Append(Current);
                    _at++;
                    break;
            }
        }

        value = text.ToString();
        return true;
    }

    private bool ReadSingle(StringBuilder text)
    {
        var end = _line.IndexOf('\'', _at + 1);
        if (end < 0)
        {
            return false;
        }

        text.Append(_line, _at + 1, end - _at - 1);
        _at = end + 1;
        return true;
    }

    private bool ReadDouble(StringBuilder text)
    {
        var start = _at++;
        while (!AtEnd && Current != '"')
        {
            if (Current == '$')
            {
                ReadVariable(text);
            }
            else if (Current == '\\')
            {
                if (!ReadEscape(text, quoted: true))
                {
                    return false;
                }
            }
            else
            {
                text.Append(_line[_at++]);
            }
        }

        if (AtEnd)
        {
            _at = start;
            return false;
        }

        _at++;
        return true;
    }

    private bool ReadEscape(StringBuilder text, bool quoted)
    {
        if (_at + 1 >= _line.Length)
        {
            return false;
        }

        var next = _line[_at + 1];
        if (next is not ('\\' or '\'' or '"' or '$' or 'n') && !(next == ' ' && !quoted))
        {
            _at++;
            return false;
        }

        text.Append(next == 'n' ? '\n' : next);
        _at += 2;
        return true;
    }

    private void ReadVariable(StringBuilder text)
    {
        _at++;
        var isBraced = !AtEnd && Current == '{';
        var start = _at += isBraced ? 1 : 0;
        while (!AtEnd && (isBraced ? Current != '}' : char.IsAsciiLetterOrDigit(Current) || Current == '_'))
        {
            _at++;
        }

        var name = _line[start.._at];
        _at += isBraced && !AtEnd ? 1 : 0;
        if (name.Length == 0)
        {
            text.Append('$');
            return;
        }

        text.Append(_known(name) ?? _own.GetValueOrDefault(name));
    }

    private void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            _at++;
        }
    }
}
