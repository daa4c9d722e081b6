using System.Text;

namespace PyTool.Standards.Versions;

/// <summary>Reads PEP 440 versions in one pass. Every optional separator is taken greedily; the grammar needs no way back.</summary>
internal ref partial struct VersionParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private Failure _failure;
    private int _failurePosition;

    private VersionParser(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The version, or <see langword="null"/> if the text is none.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="original">The string behind <paramref name="text"/>; kept as the printed form when it is just that.</param>
    public static PyVersion? Parse(ReadOnlySpan<char> text, string? original)
    {
        if (ParsePlain(text, original) is { } plain)
        {
            return plain;
        }

        return new VersionParser(text.Trim()).ParseFull(false, out _);
    }

    /// <summary>A version, or release numbers followed by <c>.*</c>. No white space around it.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="star">Whether it ends in <c>.*</c>.</param>
    /// <param name="error">What is wrong when there is no result.</param>
    public static PyVersion? ParsePattern(ReadOnlySpan<char> text, out bool star, out string? error)
    {
        error = null;
        star = false;
        if (ParsePlain(text, null) is { } plain)
        {
            return plain;
        }

        var parser = new VersionParser(text);
        var version = parser.ParseFull(true, out star);
        error = version is null ? parser.Describe() : null;
        return version;
    }

    /// <summary>What is wrong with a text that is no version.</summary>
    public static string Describe(ReadOnlySpan<char> text)
    {
        var parser = new VersionParser(text.Trim());
        parser.ParseFull(false, out _);
        return parser.Describe();
    }

    // Most versions by far: up to four small numbers in normal form.
    private static PyVersion? ParsePlain(ReadOnlySpan<char> text, string? original)
    {
        ulong key = 0;
        var field = 0;
        var position = 0;
        while (true)
        {
            var start = position;
            uint number = 0;
            while (position < text.Length && char.IsAsciiDigit(text[position]) && position - start < 5)
            {
                number = (number * 10) + (uint)(text[position++] - '0');
            }

            if (position == start || (text[start] == '0' && position > start + 1) || number >> VersionKey.Width(field) != 0)
            {
                return null;
            }

            key |= (ulong)number << VersionKey.Shift(field++);
            if (position == text.Length)
            {
                return PyVersion.FromKey(key, field, original);
            }

            if (text[position++] != '.' || field == VersionKey.Fields)
            {
                return null;
            }
        }
    }

    private PyVersion? ParseFull(bool pattern, out bool star)
    {
        star = false;
        var release = default(NumberList);
        if (!TryRelease(out var epoch, ref release))
        {
            return null;
        }

        if (pattern && Peek == '.' && PeekAt(1) == '*')
        {
            star = true;
            _position += 2;
            return _position == _text.Length
                ? PyVersion.Create(epoch, release.Span, PreReleaseKind.None, 0, VersionParts.None, VersionParts.None, null, null)
                : Fail(Failure.StarInside);
        }

        var post = VersionParts.None;
        var dev = VersionParts.None;
        LocalSegment[]? local = null;
        if (!TryPre(out var pre, out var preNumber) || !TryPost(ref post) || !TryDev(ref dev) || !TryLocal(ref local))
        {
            return null;
        }

        return _position == _text.Length
            ? PyVersion.Create(epoch, release.Span, pre, preNumber, post, dev, local, null)
            : Fail(Failure.Unexpected);
    }

    private bool TryRelease(out ulong epoch, ref NumberList release)
    {
        epoch = 0;
        if (Peek is 'v' or 'V')
        {
            _position++;
        }

        if (!TryNumber(out var number))
        {
            Fail(Failure.NoNumber);
            return false;
        }

        if (Peek == '!')
        {
            _position++;
            epoch = number;
            if (!TryNumber(out number))
            {
                Fail(Failure.NoRelease);
                return false;
            }
        }

        release.Add(number);
        while (Peek == '.' && char.IsAsciiDigit(PeekAt(1)))
        {
            _position++;
            if (!TryNumber(out number))
            {
                return false;
            }

            release.Add(number);
        }

        return true;
    }

    private readonly char Peek => PeekAt(0);

    private readonly char PeekAt(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private bool TryPre(out PreReleaseKind pre, out ulong number)
    {
        pre = PreReleaseKind.None;
        number = 0;
        var start = _position;
        SkipSeparator();
        if (TryWord("alpha") || TryWord("a"))
        {
            pre = PreReleaseKind.Alpha;
        }
        else if (TryWord("beta") || TryWord("b"))
        {
            pre = PreReleaseKind.Beta;
        }
        else if (TryWord("preview") || TryWord("pre") || TryWord("rc") || TryWord("c"))
        {
            pre = PreReleaseKind.ReleaseCandidate;
        }
        else
        {
            _position = start;
            return true;
        }

        return TryOptionalNumber(out number);
    }

    private bool TryPost(ref ulong post)
    {
        if (Peek == '-' && char.IsAsciiDigit(PeekAt(1)))
        {
            _position++;
            return TryNumber(out post);
        }

        var start = _position;
        SkipSeparator();
        if (TryWord("post") || TryWord("rev") || TryWord("r"))
        {
            return TryOptionalNumber(out post);
        }

        _position = start;
        return true;
    }

    private bool TryDev(ref ulong dev)
    {
        var start = _position;
        SkipSeparator();
        if (TryWord("dev"))
        {
            return TryOptionalNumber(out dev);
        }

        _position = start;
        return true;
    }

    private bool TryLocal(ref LocalSegment[]? local)
    {
        if (Peek != '+')
        {
            return true;
        }

        var segments = new List<LocalSegment>(2);
        do
        {
            var start = ++_position;
            while (char.IsAsciiLetterOrDigit(Peek))
            {
                _position++;
            }

            if (_position == start)
            {
                Fail(Failure.EmptyLocal);
                return false;
            }

            segments.Add(Segment(_text[start.._position]));
        }
        while (IsSeparator(Peek));
        local = [.. segments];
        return true;
    }

    // A number too large for 64 bits stays text, as in uv.
    private static LocalSegment Segment(ReadOnlySpan<char> text)
    {
        var parser = new VersionParser(text);
        return parser.TryNumber(out var number) && parser._position == text.Length
            ? new LocalSegment(number)
            : new LocalSegment(text.ToString().ToLowerInvariant());
    }

    private bool TryOptionalNumber(out ulong number)
    {
        SkipSeparator();
        number = 0;
        return !char.IsAsciiDigit(Peek) || TryNumber(out number);
    }

    private bool TryNumber(out ulong number)
    {
        number = 0;
        var start = _position;
        while (char.IsAsciiDigit(Peek))
        {
            var digit = (ulong)(Peek - '0');
            // The largest value of all means "no such segment".
            if (number > (ulong.MaxValue - 1 - digit) / 10)
            {
                _position = start;
                Fail(Failure.TooLarge);
                return false;
            }

            number = (number * 10) + digit;
            _position++;
        }

        return _position > start;
    }

    private bool TryWord(string word)
    {
        if (_text.Length - _position < word.Length || !Ascii.EqualsIgnoreCase(_text.Slice(_position, word.Length), word))
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private void SkipSeparator()
    {
        if (IsSeparator(Peek))
        {
            _position++;
        }
    }

    private static bool IsSeparator(char c) => c is '.' or '-' or '_';
}
