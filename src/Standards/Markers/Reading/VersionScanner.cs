using System.Globalization;

namespace PyTool.Standards.Markers.Reading;

/// <summary>Walks over the parts of a PEP 440 version.</summary>
internal ref struct VersionScanner(ReadOnlySpan<char> text)
{
    // Longer words come before those they start with.
    private static readonly string[] PreWords = ["alpha", "a", "beta", "b", "preview", "pre", "rc", "c"];
    private static readonly string[] PostWords = ["post", "rev", "r"];
    private static readonly string[] DevWords = ["dev"];

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public readonly bool IsAtEnd => _position == _text.Length;

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    private readonly char Following => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    public void SkipSpace()
    {
        while (Current is ' ' or (>= '\t' and <= '\r'))
        {
            _position++;
        }
    }

    /// <summary>Leading space, <c>v</c>, the epoch, and the numbers.</summary>
    public bool TakeRelease(out ulong[] numbers)
    {
        numbers = [];
        SkipSpace();
        if (Current is 'v' or 'V')
        {
            _position++;
        }

        if (!TakeNumber(out var number))
        {
            return false;
        }

        if (Current == '!')
        {
            _position++;
            if (!TakeNumber(out number))
            {
                return false;
            }
        }

        var found = new List<ulong>(4) { number };
        while (Current == '.' && char.IsAsciiDigit(Following))
        {
            _position++;
            TakeNumber(out number);
            found.Add(number);
        }

        numbers = [.. found];
        return true;
    }

    public bool TakeStar()
    {
        if (Current != '.' || Following != '*')
        {
            return false;
        }

        _position += 2;
        return true;
    }

    /// <summary>The pre-release, post-release and development parts.</summary>
    public void SkipSuffixes()
    {
        SkipWord(PreWords);
        if (Current == '-' && char.IsAsciiDigit(Following))
        {
            _position++;
            SkipDigits();
        }
        else
        {
            SkipWord(PostWords);
        }

        SkipWord(DevWords);
    }

    public bool TakeLocal()
    {
        if (Current != '+' || !char.IsAsciiLetterOrDigit(Following))
        {
            return false;
        }

        _position++;
        while (char.IsAsciiLetterOrDigit(Current) || (IsSeparator(Current) && char.IsAsciiLetterOrDigit(Following)))
        {
            _position++;
        }

        return true;
    }

    private static bool IsSeparator(char letter) => letter is '-' or '_' or '.';

    private void SkipWord(string[] words)
    {
        var start = IsSeparator(Current) ? _position + 1 : _position;
        foreach (var word in words)
        {
            if (_text[Math.Min(start, _text.Length)..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                _position = start + word.Length;
                if (IsSeparator(Current) && char.IsAsciiDigit(Following))
                {
                    _position++;
                }

                SkipDigits();
                return;
            }
        }
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    private bool TakeNumber(out ulong number)
    {
        var start = _position;
        SkipDigits();
        return ulong.TryParse(_text[start.._position], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
