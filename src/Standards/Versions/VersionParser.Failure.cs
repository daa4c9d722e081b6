namespace PyTool.Standards.Versions;

internal ref partial struct VersionParser
{
    private enum Failure
    {
        None,
        NoNumber,
        NoRelease,
        TooLarge,
        EmptyLocal,
        StarInside,
        Unexpected,
    }

    // The first failure counts; callers further out only know less.
    private PyVersion? Fail(Failure failure)
    {
        if (_failure == Failure.None)
        {
            _failure = failure;
            _failurePosition = _position;
        }

        return null;
    }

    private readonly string Describe() => _failure switch
    {
        Failure.NoNumber => "expected version to start with a number, but no leading ASCII digits were found",
        Failure.NoRelease => "expected version to have a non-empty release component after an epoch, but no ASCII digits after the epoch were found",
        Failure.TooLarge => $"expected number less than or equal to {VersionParts.None - 1}, but number found in \"{Digits()}\" exceeds it",
        Failure.EmptyLocal => $"found a `{_text[_failurePosition - 1]}` indicating the start of a local component in a version, "
            + $"but did not find any alphanumeric ASCII segment following the `{_text[_failurePosition - 1]}`",
        Failure.StarInside => "wildcards in versions must be at the end",
        _ => $"after parsing `{_text[.._failurePosition]}`, found `{_text[_failurePosition..]}`, which is not part of a valid version",
    };

    private readonly ReadOnlySpan<char> Digits()
    {
        var end = _failurePosition;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        return _text[_failurePosition..end];
    }
}
