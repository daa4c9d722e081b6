namespace PyTool.Toml.Writing;

/// <summary>What the choice of quotes depends on.</summary>
internal readonly struct StringTraits
{
    public bool HasBackslash { get; private init; }

    /// <summary>Control characters other than line feed and tab.</summary>
    public bool HasControl { get; private init; }

    public bool HasLineFeed { get; private init; }

    public int LongestQuoteRun { get; private init; }

    public int LongestApostropheRun { get; private init; }

    public static StringTraits Of(ReadOnlySpan<char> text)
    {
        var hasControl = false;
        foreach (var character in text)
        {
            hasControl |= (character < ' ' && character is not '\n' and not '\t') || character == '\x7F';
        }

        return new StringTraits
        {
            HasBackslash = text.Contains('\\'),
            HasControl = hasControl,
            HasLineFeed = text.Contains('\n'),
            LongestQuoteRun = LongestRun(text, '"'),
            LongestApostropheRun = LongestRun(text, '\''),
        };
    }

    private static int LongestRun(ReadOnlySpan<char> text, char wanted)
    {
        var longest = 0;
        var run = 0;
        foreach (var character in text)
        {
            run = character == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
