using System.Runtime.InteropServices;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Standards.Requirements;

internal ref partial struct RequirementParser
{
    private VersionSpecifiers ReadSpecifiers()
    {
        var items = new List<VersionSpecifier>(2);
        while (true)
        {
            SkipSpace();
            if (items.Count > 0 && (AtEnd || Peek == ';'))
            {
                break;
            }

            var start = _position;
            while (!AtEnd && Peek is not (',' or ';'))
            {
                _position++;
            }

            Add(items, start);
            if (_error is not null || Peek != ',')
            {
                break;
            }

            _position++;
        }

        return VersionSpecifiers.Of(CollectionsMarshal.AsSpan(items));
    }

    private VersionSpecifiers ReadParenthesised()
    {
        var open = _position++;
        var items = new List<VersionSpecifier>(2);
        while (_error is null)
        {
            SkipSpace();
            var start = _position;
            while (!AtEnd && Peek is not (',' or ')'))
            {
                _position++;
            }

            if (AtEnd)
            {
                Fail("Missing closing parenthesis (expected ')', found end of dependency specification)", open, 1);
                break;
            }

            if (Peek != ')' || items.Count == 0 || _position > start)
            {
                Add(items, start);
            }

            if (_text[_position++] == ')')
            {
                break;
            }
        }

        return VersionSpecifiers.Of(CollectionsMarshal.AsSpan(items));
    }

    private void Add(List<VersionSpecifier> items, int start)
    {
        if (SpecifierParser.ParseOne(_text[start.._position], out var message) is { } item)
        {
            items.Add(item);
        }
        else
        {
            Fail(message!, start, _position - start);
        }
    }

    // A URL ends at the end of the line, before white space that is followed by `;` or `#`, and at a `;` or `#` that white space follows:
    // a bare `;` may be part of it.
    private string? ReadUrl()
    {
        _position++;
        SkipSpace();
        var start = _position;
        var end = start;
        while (!AtEnd && Peek is not ('\r' or '\n'))
        {
            if (char.IsWhiteSpace(Peek) ? EndsUrl(AfterSpace()) : EndsWord())
            {
                break;
            }

            _position++;
            end = _position;
        }

        var url = _text[start..end].TrimEnd();
        if (url.IsEmpty)
        {
            Fail("Expected URL", start, 1);
            return null;
        }

        if (RequirementUrl.Objection(url) is { } objection)
        {
            Fail(objection, start, url.Length);
            return null;
        }

        SkipSpace();
        if (Peek == '#')
        {
            _position = _text.Length;
        }

        return url.ToString();
    }

    private readonly int AfterSpace()
    {
        var position = _position;
        while (position < _text.Length && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    private readonly bool EndsUrl(int position) => position >= _text.Length || _text[position] is ';' or '#';

    private readonly bool EndsWord() => Peek is ';' or '#' && _position + 1 < _text.Length && char.IsWhiteSpace(_text[_position + 1]);

    private Requirement? Finish(PackageName name, ExtraName[] extras, VersionSpecifiers specifiers, string? url)
    {
        SkipSpace();
        var marker = Marker.True;
        if (Peek == ';')
        {
            _position++;
            SkipSpace();
            if (AtEnd)
            {
                return Fail("Expected marker value, found end of dependency specification", _text.Length, 1);
            }

            marker = ReadMarker();
        }
        else if (!AtEnd)
        {
            return FailAt($"Expected end of input or `;`, found `{Character()}`");
        }

        return new Requirement { Name = name, Extras = extras, Specifiers = specifiers, Url = url, Marker = marker };
    }

    private Marker ReadMarker()
    {
        try
        {
            return Marker.Parse(_whole[_position..]);
        }
        catch (StandardsFormatException e)
        {
            Fail(e.Message, e.Position < 0 ? _position : _position + e.Position, e.Position < 0 ? _text.Length - _position : e.Length);
            return Marker.True;
        }
    }
}
