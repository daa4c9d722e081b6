using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Standards.Requirements;

/// <summary>Reads one requirement from left to right. The first mistake ends the reading; its place is kept.</summary>
internal ref partial struct RequirementParser
{
    private const string AfterName = "Expected one of `@`, `(`, `<`, `=`, `>`, `~`, `!`, `;`";

    private readonly string _whole;
    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private RequirementError? _error;

    private RequirementParser(string text)
    {
        _whole = text;
        _text = text;
    }

    public static Requirement? Parse(string text, out RequirementError? error)
    {
        var parser = new RequirementParser(text);
        var requirement = parser.Read();
        error = parser._error;
        return error is null ? requirement : null;
    }

    private readonly bool AtEnd => _position >= _text.Length;

    private readonly char Peek => AtEnd ? '\0' : _text[_position];

    private Requirement? Read()
    {
        SkipSpace();
        if (AtEnd)
        {
            return Fail("Empty field is not allowed for PEP508", 0, 0);
        }

        if (!TryName(out var name))
        {
            return null;
        }

        SkipSpace();
        var extras = ReadExtras();
        if (extras is null)
        {
            return null;
        }

        SkipSpace();
        string? url = null;
        var specifiers = VersionSpecifiers.Any;
        switch (Peek)
        {
            case '@':
                url = ReadUrl();
                break;
            case '(':
                specifiers = ReadParenthesised();
                break;
            case '<' or '=' or '>' or '~' or '!':
                specifiers = ReadSpecifiers();
                break;
            case ';' or '\0' when AtEnd || Peek == ';':
                break;
            default:
                return FailAt($"{AfterName}, found `{Character()}`");
        }

        return _error is null ? Finish(name, extras, specifiers, url) : null;
    }

    private bool TryName(out PackageName name)
    {
        name = default;
        var start = _position;
        if (!char.IsAsciiLetterOrDigit(Peek))
        {
            FailAt($"Expected package name starting with an alphanumeric character, found `{Character()}`");
            return false;
        }

        SkipNameCharacters();
        if (!char.IsAsciiLetterOrDigit(_text[_position - 1]))
        {
            Fail($"Package name must end with an alphanumeric character, not `{_text[_position - 1]}`", _position - 1, 1);
            return false;
        }

        return PackageName.TryParse(_text[start.._position], out name);
    }

    private ExtraName[]? ReadExtras()
    {
        if (Peek != '[')
        {
            return [];
        }

        var open = _position++;
        var extras = new List<ExtraName>(2);
        SkipSpace();
        if (Peek == ']')
        {
            _position++;
            return [];
        }

        while (true)
        {
            if (AtEnd)
            {
                Fail("Missing closing bracket (expected ']', found end of dependency specification)", open, 1);
                return null;
            }

            if (!TryExtra(extras))
            {
                return null;
            }

            SkipSpace();
            switch (Peek)
            {
                case ',':
                    _position++;
                    SkipSpace();
                    break;
                case ']':
                    _position++;
                    return [.. extras];
                default:
                    if (!AtEnd)
                    {
                        FailAt($"Expected either `,` (separating extras) or `]` (ending the extras section), found `{Character()}`");
                        return null;
                    }

                    break;
            }
        }
    }

    private bool TryExtra(List<ExtraName> extras)
    {
        var start = _position;
        if (!char.IsAsciiLetterOrDigit(Peek))
        {
            var expected = Peek == ',' && extras.Count == 0
                ? "either alphanumerical character (starting the extra name) or `]` (ending the extras section)"
                : "an alphanumeric character starting the extra name";
            FailAt($"Expected {expected}, found `{Character()}`");
            return false;
        }

        SkipNameCharacters();
        if (!AtEnd && Peek is not (',' or ']') && !char.IsWhiteSpace(Peek))
        {
            FailAt($"Invalid character in extras name, expected an alphanumeric character, `-`, `_`, `.`, `,` or `]`, found `{Character()}`");
            return false;
        }

        if (!ExtraName.TryParse(_text[start.._position], out var extra))
        {
            Fail($"Extra name must end with an alphanumeric character, not `{_text[_position - 1]}`", _position - 1, 1);
            return false;
        }

        extras.Add(extra);
        return true;
    }

    private void SkipNameCharacters()
    {
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Peek) || Peek is '-' or '_' or '.'))
        {
            _position++;
        }
    }

    private void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Peek))
        {
            _position++;
        }
    }

    // The whole code point, so that a message never holds half a surrogate pair.
    private readonly string Character()
    {
        if (AtEnd)
        {
            return "";
        }

        var length = char.IsHighSurrogate(Peek) && _position + 1 < _text.Length && char.IsLowSurrogate(_text[_position + 1]) ? 2 : 1;
        return _text.Slice(_position, length).ToString();
    }

    private Requirement? FailAt(string message) => Fail(message, _position, 1);

    private Requirement? Fail(string message, int position, int length)
    {
        _error ??= new RequirementError(message, position, length);
        return null;
    }
}
