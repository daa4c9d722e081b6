using System.Text;
using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Reading;

/// <summary>Reads the text of a marker. Comparisons that make no sense are dropped, as if they were not written.</summary>
internal sealed class MarkerParser(MarkerTable table, string text)
{
    // Far beyond any real marker, far below what a stack holds.
    private const int DepthLimit = 256;

    private readonly MarkerTerms _terms = new(table);

    // One for the whole text, so that all its joins together stay within the limit of steps.
    private readonly MarkerOperation _operation = table.Begin();
    private int _position;
    private int _depth;

    /// <summary>The dropped comparisons as written; null if there are none.</summary>
    public List<string>? Ignored { get; private set; }

    /// <exception cref="StandardsFormatException">The text is no marker.</exception>
    public Marker Parse()
    {
        try
        {
            var marker = Alternatives();
            if (_position < text.Length)
            {
                throw Error($"Unexpected character '{CharacterAt(_position)}', expected 'and', 'or' or end of input", _position, text.Length - _position);
            }

            table.End(_operation);
            return marker ?? Marker.True;
        }
        catch (MarkerTooComplexException exception)
        {
            throw new StandardsFormatException(exception.Message, exception);
        }
    }

    private StandardsFormatException Error(string message, int position, int length = 1) => new(message, text, position, length);

    private Marker? Alternatives()
    {
        var operands = new Operands();
        do
        {
            operands.Add(Conditions());
        }
        while (TakeWord("or"));

        SkipSpace();
        return operands.Join(JoinOr, Marker.True);
    }

    private Marker? Conditions()
    {
        var operands = new Operands();
        do
        {
            operands.Add(Factor());
        }
        while (TakeWord("and"));

        SkipSpace();
        return operands.Join(JoinAnd, Marker.False);
    }

    private Marker JoinAnd(Marker left, Marker right) => _operation.Canonical(_operation.And(left, right));

    private Marker JoinOr(Marker left, Marker right) => _operation.Canonical(_operation.Or(left, right));

    private Marker? Factor()
    {
        SkipSpace();
        if (_position == text.Length || text[_position] != '(')
        {
            return Comparison();
        }

        var open = _position++;
        if (++_depth > DepthLimit)
        {
            throw Error($"The marker is nested more than {DepthLimit} levels deep", open);
        }

        var inner = Alternatives();
        _depth--;
        Expect(')', open);
        return inner;
    }

    private Marker? Comparison()
    {
        var start = _position;
        var left = Side();
        var comparison = Operator();
        var right = Side();
        var term = _terms.Build(left, comparison, right, out var error);
        if (error is not null)
        {
            throw Error(error, start, _position - start);
        }

        if (term is null)
        {
            (Ignored ??= []).Add(text[start.._position]);
        }

        return term;
    }

    private MarkerSide Side()
    {
        SkipSpace();
        if (_position == text.Length)
        {
            throw Error("Expected marker value, found end of dependency specification", _position);
        }

        var quote = text[_position];
        if (quote is '\'' or '"')
        {
            var open = _position++;
            var end = text.IndexOf(quote, _position);
            var value = text[_position..(end < 0 ? text.Length : end)];
            _position = end < 0 ? text.Length : end;
            Expect(quote, open);
            return new MarkerSide(null, value);
        }

        var start = _position;
        while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && text[_position] is not ('>' or '=' or '<' or '!' or '~' or ')'))
        {
            _position++;
        }

        var word = text.AsSpan(start.._position);
        return KeyNames.Find(word) is { } key
            ? new MarkerSide(key, null)
            : throw Error($"Expected a quoted string or a valid marker name, found `{word}`", start, Math.Max(1, word.Length));
    }

    private MarkerOperator Operator()
    {
        SkipSpace();
        var start = _position;
        if (_position < text.Length && char.IsLetter(text[_position]))
        {
            while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && text[_position] is not ('\'' or '"'))
            {
                _position++;
            }
        }
        else
        {
            while (_position < text.Length && text[_position] is '<' or '=' or '>' or '~' or '!')
            {
                _position++;
            }
        }

        var word = text.AsSpan(start.._position);
        if (word is "not" && _position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            SkipSpace();
            Expect('i', _position);
            Expect('n', _position);
            return MarkerOperator.NotIn;
        }

        return MarkerOperators.Find(word)
            ?? throw Error($"Expected a valid marker operator (such as `>=` or `not in`), found `{word}`", start, Math.Max(1, word.Length));
    }

    private void Expect(char letter, int opening)
    {
        if (_position == text.Length)
        {
            throw Error($"Expected '{letter}', found end of dependency specification", opening);
        }

        if (text[_position] != letter)
        {
            throw Error($"Expected `{letter}`, found `{CharacterAt(_position)}`", _position);
        }

        _position++;
    }

    private string CharacterAt(int position) => Rune.TryGetRuneAt(text, position, out var rune) ? rune.ToString() : text[position].ToString();

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }

    /// <summary>Takes <c>and</c> or <c>or</c> if it stands here as a word.</summary>
    private bool TakeWord(string word)
    {
        var start = _position;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start + word.Length;
        if (string.CompareOrdinal(text, start, word, 0, word.Length) != 0 || (end < text.Length && text[end] != '(' && !char.IsWhiteSpace(text[end])))
        {
            return false;
        }

        _position = end;
        return true;
    }
}
