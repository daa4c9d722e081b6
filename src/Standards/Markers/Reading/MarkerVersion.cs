namespace PyTool.Standards.Markers.Reading;

/// <summary>A version as a marker reads it: release numbers, perhaps with a star behind them.</summary>
internal sealed class MarkerVersion
{
    // uv keeps 2^64-1 for itself: a larger number makes the version unreadable.
    private const ulong LargestNumber = ulong.MaxValue - 1;

    private MarkerVersion(ulong[] numbers, bool isPrefix)
    {
        Numbers = numbers;
        IsPrefix = isPrefix;
    }

    /// <summary>As written, trailing zeros included; at least one.</summary>
    public ulong[] Numbers { get; }

    /// <summary>Whether it ends in <c>.*</c>.</summary>
    public bool IsPrefix { get; }

    /// <summary>Reads a PEP 440 version.</summary>
    /// <returns>Null if the text is no version, or none that goes with the operator.</returns>
    public static MarkerVersion? Read(ReadOnlySpan<char> text, MarkerOperator comparison)
    {
        var scanner = new VersionScanner(text);
        if (!HasReadableNumbers(text) || !scanner.TakeRelease(out var numbers))
        {
            return null;
        }

        var equality = comparison is MarkerOperator.Equal or MarkerOperator.NotEqual;
        var isPrefix = scanner.TakeStar();
        if (isPrefix)
        {
            return equality && scanner.IsAtEnd ? new MarkerVersion(numbers, true) : null;
        }

        scanner.SkipSuffixes();
        var hasLocal = scanner.TakeLocal();
        scanner.SkipSpace();
        if (!scanner.IsAtEnd || (hasLocal && !equality) || (comparison == MarkerOperator.Compatible && numbers.Length < 2))
        {
            return null;
        }

        return new MarkerVersion(numbers, false);
    }

    private static bool HasReadableNumbers(ReadOnlySpan<char> text)
    {
        ulong number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                number = 0;
                continue;
            }

            var digit = (ulong)(letter - '0');
            if (number > (LargestNumber - digit) / 10)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return true;
    }
}
